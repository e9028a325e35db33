import type { Logger } from '../core/ports/logger.ts';

/** `json`: one object a line, for machines. `text`: one sentence a line, for people. */
export type LogFormat = 'json' | 'text';

/** A logger that gives each line, without its end, to `write`. */
export function createLogger(options: { format: LogFormat; write: (line: string) => void }): Logger {
  const say =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}): void => {
      const time = new Date().toISOString();
      options.write(
        options.format === 'json'
          ? JSON.stringify({ time, level, message, ...fields })
          : `${time} ${level.toUpperCase()} ${message}${inBrackets(fields)}`,
      );
    };
  return { info: say('info'), warn: say('warn'), error: say('error') };
}

function inBrackets(fields: Record<string, unknown>): string {
  const words = Object.entries(fields).map(([name, value]) => `${name}: ${String(value)}`);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
