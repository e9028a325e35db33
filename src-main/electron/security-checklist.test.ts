import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OPERATOR_METHODS, type OperatorHandlers } from '../../src-shared/operator/api.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/bank/settings.ts';
import { readSourceFiles } from '../testing/source-files.ts';
import { useFolder } from '../testing/use-folder.ts';
import { runDesktop } from './desktop.ts';
import {
  app,
  BrowserWindow,
  cancellable,
  FakeContents,
  folders,
  handlers,
  invoke,
  protocol,
  resetElectron,
  session,
  shell,
} from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';

/*
 * The checklist of Electron's own security guide (electronjs.org/docs/latest/tutorial/security), its twenty points in its order and
 * its words, each held against the desktop host as it starts, packaged. This is the index; the files beside it go into depth.
 */
vi.mock('electron', () => import('./testing/fake-electron.ts'));

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = readSourceFiles().filter(({ isTest, path }) => !isTest && !path.includes('/testing/'));
const DESKTOP = SOURCES.filter(({ path }) => /^src-(?:main\/(?!server\/launch)|shared\/)/.test(path));
const mentions = (word: RegExp, files = DESKTOP): string[] =>
  files.filter(({ code }) => word.test(code)).map(({ path }) => path);

let window: BrowserWindow;
const preferences = () => window.options.webPreferences!;
/** Whether the page's own window lets such an event happen. */
const happens = (name: string, details: object): boolean => {
  const event = cancellable(details);
  window.webContents.emit(name, event);
  return !event.defaultPrevented;
};

beforeEach(async () => {
  resetElectron();
  app.isPackaged = true;
  folders['appData'] = useFolder();
  const operatorHandlers = Object.fromEntries(
    OPERATOR_METHODS.map((method) => [method, () => Promise.resolve('answered')]),
  ) as unknown as OperatorHandlers;
  runDesktop({
    startHost: ({ config }) =>
      Promise.resolve({
        ok: true,
        host: {
          handlers: operatorHandlers,
          onChange: () => () => undefined,
          listener: () => ({ state: 'closed', address: '' }),
          settings: () => DEFAULT_SETTINGS,
          dataDir: config.dataDir!,
          downloads: { backup: () => null, exported: () => null, calls: () => null, entries: () => null },
          close: () => Promise.resolve(),
        },
      }),
    logger: silentLogger(),
    argv: ['example-bank-console'],
    env: { ELECTRON_RENDERER_URL: 'http://localhost:5173' },
    platform: 'linux',
    mainDir: join(ROOT, 'out/main'),
  });
  app.becomeReady();
  await vi.waitFor(() => expect(BrowserWindow.opened).toHaveLength(1));
  window = BrowserWindow.opened[0]!;
});

describe("Electron's security checklist", () => {
  it('1. Only load secure content', () => {
    expect(window.loadURL.mock.calls).toEqual([['app://console/index.html']]);
    const [, listener] = session.defaultSession.webRequest.onBeforeRequest.mock.calls[0]!;
    for (const url of ['http://a.example/', 'https://a.example/', 'ws://a.example/', 'file:///etc/passwd']) {
      const answer = vi.fn<(response: { cancel?: boolean }) => void>();
      listener({ url }, answer);
      expect(answer).toHaveBeenCalledWith({ cancel: true });
    }
  });

  it('2. Do not enable Node.js integration for remote content', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3. Enable context isolation', () => {
    expect(preferences().contextIsolation).toBe(true);
    expect(preferences().preload).toBe(join(ROOT, 'out/preload/preload.cjs'));
  });

  it('4. Enable process sandboxing', () => {
    expect(preferences().sandbox).toBe(true);
    expect(mentions(/appendSwitch|appendArgument/)).toEqual([]);
  });

  it('5. Handle session permission requests from remote content', () => {
    const [request] = session.defaultSession.setPermissionRequestHandler.mock.calls[0]!;
    const details = { isMainFrame: true, requestingUrl: 'app://console/index.html' };
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read'] as const) {
      const answer = vi.fn<(granted: boolean) => void>();
      request!(window.webContents.real, permission, answer, details);
      expect(answer).toHaveBeenCalledWith(false);
    }
    // There is no second session that the handlers do not know.
    expect(mentions(/fromPartition|fromPath|\bpartition:/)).toEqual([]);
  });

  it('6. Do not disable webSecurity', () => {
    expect(preferences().webSecurity).toBe(true);
  });

  it('7. Define a Content-Security-Policy', async () => {
    const [, serve] = protocol.handle.mock.calls[0]!;
    const { headers } = await serve(new Request('app://console/index.html'));
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });

  it('8. Do not enable allowRunningInsecureContent', () => {
    expect(preferences().allowRunningInsecureContent).toBe(false);
  });

  it('9. Do not enable experimental features', () => {
    expect(preferences().experimentalFeatures).toBe(false);
  });

  it('10. Do not use enableBlinkFeatures', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect(mentions(/enableBlinkFeatures|enable-blink-features/)).toEqual([]);
  });

  it('11. Do not use allowpopups for webviews', () => {
    expect(preferences().webviewTag).toBe(false);
    expect(mentions(/<webview|allowpopups/i, SOURCES)).toEqual([]);
    expect(readFileSync(join(ROOT, 'src-renderer/index.html'), 'utf8')).not.toMatch(/webview|allowpopups/i);
  });

  it('12. Verify webview options before creation: none is ever made', () => {
    expect(happens('will-attach-webview', {})).toBe(false);
  });

  it('13. Disable or limit navigation', () => {
    for (const url of ['https://a.example/', 'file:///etc/passwd', 'app://console/other.html'])
      for (const name of ['will-navigate', 'will-redirect']) expect(happens(name, { url })).toBe(false);
    expect(happens('will-frame-navigate', { url: 'app://console/', isMainFrame: false })).toBe(false);
    expect(happens('will-navigate', { url: 'app://console/index.html#/accounts' })).toBe(true);
  });

  it('14. Disable or limit creation of new windows', () => {
    for (const url of ['https://a.example/', 'app://console/index.html'])
      expect(window.webContents.openHandler!({ url } as never)).toEqual({ action: 'deny' });
    // What is made in other ways comes under the same rules as it is made.
    const other = new FakeContents();
    app.emit('web-contents-created', {}, other);
    expect(other.openHandler).not.toBeNull();
  });

  it('15. Do not use shell.openExternal with untrusted content', () => {
    for (const url of ['https://a.example/', 'file:///bin/sh', 'smb://a.example/x', 'javascript:alert(1)'])
      window.webContents.openHandler!({ url } as never);
    expect(shell.openExternal).not.toHaveBeenCalled();
    expect(mentions(/openExternal/)).toEqual(['src-main/electron/external-links.ts']);
  });

  it('16. Use a current version of Electron: one stable version, by its number, and that is installed', () => {
    // Whether a newer one is out only the network knows; `npm outdated` tells.
    const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('node_modules/electron/package.json')).toMatchObject({
      version: devDependencies['electron'],
    });
    expect(Number.parseInt(devDependencies['electron']!, 10)).toBeGreaterThanOrEqual(45);
  });

  it('17. Validate the sender of all IPC messages', async () => {
    const stranger = new BrowserWindow({}).webContents;
    expect(handlers.size).toBeGreaterThan(OPERATOR_METHODS.length);
    for (const channel of handlers.keys())
      expect([channel, await invoke(channel, stranger, {})]).toEqual([
        channel,
        { ok: false, message: 'Only the console may call the bank.' },
      ]);
    // Nor is there a way in beside the guarded one.
    expect(mentions(/ipcMain\s*\.\s*(?:on|once|handleOnce|addListener)\b/)).toEqual([]);
  });

  it('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', () => {
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    ]);
    expect(mentions(/\bloadFile\b|['"`]file:/)).toEqual([]);
  });

  it('19. Check which fuses you can change', () => {
    expect(read('resources/packaging/electron-builder.json')).toHaveProperty('electronFuses', {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('20. Do not expose Electron APIs to untrusted web content', () => {
    const preload = SOURCES.find(({ path }) => path === 'src-main/electron/preload.ts')!.code;
    expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual([
      "exposeInMainWorld('exampleBank', bridge)",
    ]);
    // The IPC itself is used and never handed out; what it is used for is a table of channels.
    const uses = [...preload.matchAll(/\bipcRenderer\b(?!,)[^\s(]*\(?/g)].map(([use]) => use);
    expect(new Set(uses)).toEqual(
      new Set(['ipcRenderer.invoke(', 'ipcRenderer.on(', 'ipcRenderer.removeListener(']),
    );
  });
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
