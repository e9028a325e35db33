/** Where the console's page is. Everything else in the world is foreign. */
export interface ConsolePlace {
  /** The page's exact address, without a hash. */
  readonly url: string;
}

export const APP_SCHEME = 'app';
export const APP_HOST = 'console';

const BUILT_CONSOLE: ConsolePlace = { url: `${APP_SCHEME}://${APP_HOST}/index.html` };
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The built console behind our own scheme, or the dev server that electron-vite names in ELECTRON_RENDERER_URL. A
 * packaged app never listens to that variable, and a dev server is only believed on this machine.
 */
export function consolePlace(from: { isPackaged: boolean; rendererUrl: string | undefined }): ConsolePlace {
  if (from.isPackaged || from.rendererUrl === undefined) return BUILT_CONSOLE;
  const url = URL.parse(from.rendererUrl);
  if (url === null || url.protocol !== 'http:' || !LOOPBACK.has(url.hostname)) return BUILT_CONSOLE;
  return { url: new URL('/', url).href };
}

/** True when `text` is the console's own page, whatever its hash says. */
export function isConsolePage(place: ConsolePlace, text: string): boolean {
  const url = URL.parse(text);
  const page = new URL(place.url);
  return url !== null && hasOriginOf(page, url) && url.pathname === page.pathname && url.search === '';
}

/** True when `text` has the console's origin. */
export function isConsoleOrigin(place: ConsolePlace, text: string): boolean {
  const url = URL.parse(text);
  return url !== null && hasOriginOf(new URL(place.url), url);
}

/**
 * What the console's window may load at all: its own files, what it made itself (`blob:`, `data:`) and the developer
 * tools. The console has no remote content, so the answer for anything on a network is no; the one exception is the
 * dev server's hot-reload socket.
 */
export function mayLoad(place: ConsolePlace, text: string): boolean {
  const url = URL.parse(text);
  if (url === null) return false;
  if (url.protocol === 'data:' || url.protocol === 'devtools:') return true;
  if (url.protocol === 'blob:') return isConsoleOrigin(place, url.pathname);
  const page = new URL(place.url);
  if (hasOriginOf(page, url)) return true;
  return page.protocol === 'http:' && url.protocol === 'ws:' && url.host === page.host;
}

/** Compared by hand: `origin` is "null" for schemes of our own. Credentials in a URL are nothing the console has. */
function hasOriginOf(page: URL, url: URL): boolean {
  return (
    url.protocol === page.protocol && url.host === page.host && url.username === '' && url.password === ''
  );
}
