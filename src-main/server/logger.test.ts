import { describe, expect, it } from 'vitest';
import { createLogger, type LogFormat } from './logger.ts';

function lines(format: LogFormat, say: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const written: string[] = [];
  say(createLogger({ format, write: (line) => written.push(line) }));
  return written;
}

describe('the log', () => {
  it('is one object a line for machines', () => {
    const [info, warn, error] = lines('json', (logger) => {
      logger.info('The ledger is open', { dataDir: '/var/bank' });
      logger.warn('Two\nlines', { error: 'a "quoted"\nstack' });
      logger.error('ስህተት');
    }).map((line) => {
      expect(line).not.toMatch(/[\r\n]/);
      return JSON.parse(line) as Record<string, unknown>;
    });
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(info).toEqual({ time, level: 'info', message: 'The ledger is open', dataDir: '/var/bank' });
    expect(warn).toEqual({ time, level: 'warn', message: 'Two\nlines', error: 'a "quoted"\nstack' });
    expect(error).toEqual({ time, level: 'error', message: 'ስህተት' });
  });

  it('is one sentence a line for people', () => {
    const written = lines('text', (logger) => {
      logger.info('The ledger is open', { dataDir: '/var/bank', tries: 2 });
      logger.error('It is full');
    });
    expect(written.map((line) => line.replace(/^\S+Z /, ''))).toEqual([
      'INFO The ledger is open (dataDir: /var/bank, tries: 2)',
      'ERROR It is full',
    ]);
  });
});
