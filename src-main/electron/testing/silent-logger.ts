import { vi } from 'vitest';
import type { Logger } from '../../core/ports/logger.ts';

/** A logger that only remembers what it was told. */
export function silentLogger() {
  return {
    info: vi.fn<Logger['info']>(),
    warn: vi.fn<Logger['warn']>(),
    error: vi.fn<Logger['error']>(),
  };
}
