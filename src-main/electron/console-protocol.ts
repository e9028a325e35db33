import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';
import { consolePolicy } from '../adapters/console-policy.ts';
import { APP_HOST } from './console-place.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Answers `app://console/…` with files of one folder and with nothing else on the disk. */
export function serveConsoleFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const url = URL.parse(request.url);
    if (url === null || url.host !== APP_HOST) return refusal(404);
    const type = CONTENT_TYPES[extname(url.pathname).toLowerCase()];
    const path = pathInside(folder, url.pathname);
    if (path === null || type === undefined) return refusal(404);
    const bytes = await readInside(folder, path);
    if (bytes === null) return refusal(404);
    return new Response(request.method === 'HEAD' ? null : bytes, { status: 200, headers: headers(type) });
  };
}

/** The file that a URL's path names, or null when it tries to leave the folder. */
export function pathInside(folder: string, pathname: string): string | null {
  const decoded = decode(pathname);
  // Backslashes, drive letters and streams mean something to Windows only; no file of the console has one in its name.
  if (decoded === null || /[\\:\0]/.test(decoded)) return null;
  const path = resolve(folder, `.${decoded}`);
  return isInside(folder, path) ? path : null;
}

/** Follows links before it reads, so that a link in the folder cannot lead out of it. */
async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const real = await realpath(path);
    if (!isInside(await realpath(folder), real)) return null;
    return new Uint8Array(await readFile(real));
  } catch {
    return null;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': consolePolicy('none'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain; charset=utf-8') });
}
