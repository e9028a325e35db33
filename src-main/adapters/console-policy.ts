import { createHash } from 'node:crypto';

/** The one style element that the console's parts (Base UI's Select) put into the page themselves; a test holds the two together. */
export const KNOWN_STYLE =
  '.base-ui-disable-scrollbar{scrollbar-width:none}.base-ui-disable-scrollbar::-webkit-scrollbar{display:none}';

/**
 * The console's rights, as a header on every file that a host serves it from: its own scripts and styles, nothing else
 * inline, nothing remote, no eval. `connect` is `none` on the desktop, whose only way out is the preload.
 */
export function consolePolicy(connect: 'none' | 'self'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${createHash('sha256').update(KNOWN_STYLE).digest('base64')}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src '${connect}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
