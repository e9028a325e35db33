import { describe, expect, it } from 'vitest';
import { consolePlace, isConsoleOrigin, isConsolePage, mayLoad } from './console-place.ts';

const built = consolePlace({ isPackaged: true, rendererUrl: undefined });
const dev = consolePlace({ isPackaged: false, rendererUrl: 'http://localhost:5173' });

describe('consolePlace', () => {
  it('is the built console unless a dev server of this machine is named', () => {
    expect(built.url).toBe('app://console/index.html');
    expect(dev.url).toBe('http://localhost:5173/');
  });

  it('does not listen to the variable in a packaged app', () => {
    expect(consolePlace({ isPackaged: true, rendererUrl: 'http://localhost:5173' })).toEqual(built);
  });

  it.each(['http://evil.example', 'https://localhost:5173', 'file:///etc/passwd', 'not a url', ''])(
    'does not believe %s to be a dev server',
    (rendererUrl) => expect(consolePlace({ isPackaged: false, rendererUrl })).toEqual(built),
  );
});

describe('isConsolePage', () => {
  it.each(['app://console/index.html', 'app://console/index.html#/accounts/A1?kind=programme'])(
    'knows %s',
    (url) => expect(isConsolePage(built, url)).toBe(true),
  );

  it.each([
    'app://console/other.html',
    'app://console/index.html?x=1',
    'app://consolex/index.html',
    'app://console.evil.example/index.html',
    'app://user@console/index.html',
    'app://console:99/index.html',
    'file:///console/index.html',
    'https://console/index.html',
    'about:blank',
    'null',
    '',
  ])('takes %j for foreign', (url) => expect(isConsolePage(built, url)).toBe(false));

  it('wants the exact host and port of the dev server', () => {
    expect(isConsolePage(dev, 'http://localhost:5173/#/settings')).toBe(true);
    expect(isConsolePage(dev, 'http://localhost:5174/')).toBe(false);
    expect(isConsolePage(dev, 'http://localhost:5173.evil.example/')).toBe(false);
    expect(isConsolePage(dev, built.url)).toBe(false);
  });
});

describe('isConsoleOrigin and mayLoad', () => {
  it('take the whole origin, not only the page', () => {
    expect(isConsoleOrigin(built, 'app://console/')).toBe(true);
    expect(isConsoleOrigin(built, 'app://elsewhere/')).toBe(false);
  });

  it.each([
    'app://console/assets/index.js',
    'data:image/png;base64,AA',
    'blob:app://console/1',
    'devtools://devtools/x',
  ])('lets the built console load %s', (url) => expect(mayLoad(built, url)).toBe(true));

  it.each([
    'https://evil.example/x.js',
    'http://127.0.0.1:8004/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'blob:https://evil.example/1',
    'ftp://x/',
    'nonsense',
  ])('lets it not load %s', (url) => expect(mayLoad(built, url)).toBe(false));

  it('lets the dev console reach its own server and socket only', () => {
    expect(mayLoad(dev, 'http://localhost:5173/main.tsx')).toBe(true);
    expect(mayLoad(dev, 'ws://localhost:5173/?token=1')).toBe(true);
    expect(mayLoad(dev, 'ws://localhost:9999/')).toBe(false);
    expect(mayLoad(dev, 'https://unpkg.com/x.js')).toBe(false);
  });
});
