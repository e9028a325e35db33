import type { Logger } from './ports/logger.ts';
import type { ChangeEvent, ChangeTopic } from '../../src-shared/operator/events.ts';

/** Tells those who listen what has changed, after it was committed. */
export interface ChangeEvents {
  announce(topics: Iterable<ChangeTopic>): void;
  /** Gives back how to stop listening. */
  subscribe(listener: (event: ChangeEvent) => void): () => void;
}

/** A listener that throws is a bug of its own: it goes to the log, and the others hear what they came for. */
export function createChangeEvents(logger: Logger): ChangeEvents {
  const listeners = new Set<(event: ChangeEvent) => void>();
  return {
    announce(topics) {
      const event: ChangeEvent = { topics: [...topics] };
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (fault) {
          logger.error('A listener to changes failed', { error: String(fault) });
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
