import { shell } from 'electron';
import type { Logger } from '../core/ports/logger.ts';

export const DOCUMENTATION_URL = 'https://docs.openg2p.org/';

/** The hosts whose pages may be opened in the system's browser. */
const OUTSIDE_HOSTS: ReadonlySet<string> = new Set(['docs.openg2p.org']);

/** True for https pages of the allow-list; a URL with credentials or a port of its own is somebody else's idea. */
export function mayOpenOutside(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    url.protocol === 'https:' &&
    OUTSIDE_HOSTS.has(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** The one door through which a link leaves the app. What is not on the list is written to the log and goes nowhere. */
export function openOutside(text: string, logger: Logger): void {
  if (!mayOpenOutside(text)) {
    logger.warn('A link was not opened: its address is not on the list', { origin: originOf(text) });
    return;
  }
  shell.openExternal(new URL(text).href).catch((fault: unknown) => {
    logger.error('The system could not open a link', { error: String(fault) });
  });
}

/** Without path and query, which may carry personal data. */
function originOf(text: string): string {
  const url = URL.parse(text);
  return url === null ? 'not a URL' : `${url.protocol}//${url.host}`;
}
