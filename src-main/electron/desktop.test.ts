import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OPERATOR_METHODS, type OperatorHandlers } from '../../src-shared/operator/api.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/bank/settings.ts';
import type { ChangeEvent } from '../../src-shared/operator/events.ts';
import type { startHost } from '../server/host.ts';
import { runDesktop } from './desktop.ts';
import {
  app,
  BrowserWindow,
  dialog,
  folders,
  handlers,
  invoke,
  Menu,
  protocol,
  resetElectron,
  session,
  shell,
} from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));

const close = vi.fn<() => Promise<void>>();
const start = vi.fn<typeof startHost>();
let announce: (event: ChangeEvent) => void = () => {};
let appData = '';
let logger = silentLogger();

const operatorHandlers = Object.fromEntries(
  OPERATOR_METHODS.map((method) => [method, () => Promise.resolve(`answer of ${method}`)]),
) as unknown as OperatorHandlers;

function run(options: { argv?: string[]; env?: NodeJS.ProcessEnv; platform?: NodeJS.Platform } = {}): void {
  const { argv = [], env = {}, platform = 'linux' } = options;
  runDesktop({
    startHost: start,
    logger,
    argv: ['electron', ...(app.isPackaged ? [] : ['.']), ...argv],
    env,
    platform,
    mainDir: '/app/out/main',
  });
}

async function runToWindow(options?: Parameters<typeof run>[0]): Promise<BrowserWindow> {
  run(options);
  app.becomeReady();
  await vi.waitFor(() => expect(BrowserWindow.opened).toHaveLength(1));
  return BrowserWindow.opened[0]!;
}

beforeEach(() => {
  resetElectron();
  logger = silentLogger();
  appData = mkdtempSync(join(tmpdir(), 'desktop-'));
  folders['appData'] = appData;
  close.mockReset().mockResolvedValue();
  start.mockReset().mockImplementation(({ config }) =>
    Promise.resolve({
      ok: true,
      host: {
        handlers: operatorHandlers,
        onChange: (listener) => {
          announce = listener;
          return () => {};
        },
        listener: () => ({ state: 'closed', address: '' }),
        settings: () => DEFAULT_SETTINGS,
        dataDir: config.dataDir!,
        downloads: { backup: () => null, exported: () => null, calls: () => null, entries: () => null },
        close,
      },
    }),
  );
});
afterEach(() => rmSync(appData, { recursive: true }));

describe('--open', () => {
  it('opens the window at a place in the console', async () => {
    const window = await runToWindow({ argv: ['--open', '#/payments/DISB-1'] });
    expect(window.loadURL).toHaveBeenCalledWith('app://console/index.html#/payments/DISB-1');
    expect(app.requestSingleInstanceLock).toHaveBeenCalledWith({ open: '#/payments/DISB-1' });
  });

  it('of a second start brings the window there; without it, or with nonsense, it only brings the window', async () => {
    const window = await runToWindow();
    app.emit('second-instance', {}, [], '/', { open: '#/accounts/A:1?x=y' });
    app.emit('second-instance', {}, [], '/', { open: '' });
    app.emit('second-instance', {}, [], '/', { open: 'https://example.com' });
    app.emit('second-instance', {}, [], '/', null);
    expect(window.focus).toHaveBeenCalledTimes(4);
    const sent = window.webContents.send.mock.calls.filter(([channel]) => channel === 'menu');
    expect(sent).toEqual([['menu', 'goto:accounts/A:1?x=y']]);
  });

  it('that is no place in the console is refused like any wrong flag', () => {
    run({ argv: ['--open', 'https://example.com'] });
    expect(app.exit).toHaveBeenCalledWith(2);
    expect(start).not.toHaveBeenCalled();
  });
});

describe('before Electron is ready', () => {
  it('settles names, folders and the scheme at once, without waiting', () => {
    run();
    const folder = join(appData, 'example-bank-console');
    expect(app.setName).toHaveBeenCalledWith('Example Bank Console');
    expect(folders).toMatchObject({ userData: folder, sessionData: join(folder, 'session') });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    ]);
    expect(BrowserWindow.opened).toEqual([]);
  });

  it('starts the bank as a desktop, on the folder that the headless host would take', () => {
    run({ argv: ['--no-sandbox', '--', '--port', '0'] });
    expect(start).toHaveBeenCalledTimes(1);
    expect(start.mock.calls[0]![0]).toMatchObject({
      capabilities: { host: 'desktop', version: '0.1.0', saveDialog: true, downloads: false },
      config: {
        dataDir: join(appData, 'example-bank-console'),
        fixed: { port: { value: 0, source: 'flag' } },
      },
    });
  });

  it('moves everything with the data folder that a flag names', () => {
    const folder = join(appData, 'other');
    run({ argv: ['--data-dir', folder] });
    expect(folders['userData']).toBe(folder);
    expect(start.mock.calls[0]![0].config.dataDir).toBe(folder);
  });

  it('refuses a flag it does not know, before it touches anything', () => {
    run({ argv: ['--prot', '9003'] });
    expect(dialog.showErrorBox.mock.calls[0]![1]).toContain('--prot');
    expect(app.exit).toHaveBeenCalledWith(2);
    expect(folders['userData']).toBeUndefined();
    expect(start).not.toHaveBeenCalled();
  });

  it('leaves a folder that is already served to the first instance', () => {
    app.requestSingleInstanceLock.mockReturnValueOnce(false);
    run();
    app.becomeReady();
    expect(app.quit).toHaveBeenCalledTimes(1);
    expect(start).not.toHaveBeenCalled();
    expect(app.whenReady).not.toHaveBeenCalled();
  });

  it('says in plain words when the folder cannot be had', () => {
    writeFileSync(join(appData, 'file'), '');
    run({ env: { EXAMPLE_BANK_DATA_DIR: join(appData, 'file', 'below') } });
    expect(dialog.showErrorBox.mock.calls[0]![1]).toMatch(/^The data folder .*below cannot be used: /);
    expect(app.exit).toHaveBeenCalledWith(1);
    expect(start).not.toHaveBeenCalled();
  });
});

describe('when the bank starts', () => {
  it('opens the hardened window on the built console', async () => {
    const window = await runToWindow();
    expect(window.options.webPreferences).toMatchObject({
      preload: '/app/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(window.options.icon).toBe('/app/resources/icon-512.png');
    expect(window.loadURL).toHaveBeenCalledWith('app://console/index.html');
    expect(window.webContents.openHandler!({ url: 'https://evil.example/' } as never)).toEqual({
      action: 'deny',
    });
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledTimes(1);
    const [scheme, serve] = protocol.handle.mock.calls[0]!;
    expect(scheme).toBe('app');
    expect((await serve(new Request('app://console/%2e%2e/main/desktop.js'))).status).toBe(404);
  });

  it('opens the dev server where electron-vite runs one, but not when packaged', async () => {
    const env = { ELECTRON_RENDERER_URL: 'http://localhost:5173' };
    expect((await runToWindow({ env })).loadURL).toHaveBeenCalledWith('http://localhost:5173/');
    resetElectron();
    folders['appData'] = appData;
    app.isPackaged = true;
    const window = await runToWindow({ env });
    expect(window.loadURL).toHaveBeenCalledWith('app://console/index.html');
    expect(window.options.webPreferences?.devTools).toBe(false);
  });

  it('answers the console, pushes changes, and refuses everybody else', async () => {
    const { webContents } = await runToWindow();
    expect(handlers.size).toBe(OPERATOR_METHODS.length + 1);
    expect(await invoke('operator:getOverview', webContents, {})).toEqual({
      ok: true,
      value: 'answer of getOverview',
    });
    announce({ topics: ['accounts'] });
    expect(webContents.send).toHaveBeenCalledWith('operator:changed', { topics: ['accounts'] });

    const stranger = new BrowserWindow({});
    expect(await invoke('operator:getOverview', stranger.webContents, {})).toMatchObject({ ok: false });
    webContents.mainFrame.url = 'https://evil.example/index.html';
    expect(await invoke('operator:getOverview', webContents, {})).toMatchObject({ ok: false });
    await expect(invoke('operator:eval', webContents, {})).rejects.toThrow('No handler registered');
  });

  it('shows the way by menu: to screens, to the data folder, to the documentation', async () => {
    const { webContents } = await runToWindow();
    const template = Menu.setApplicationMenu.mock.calls[0]![0];
    click(template, 'goto:batches');
    expect(webContents.send).toHaveBeenCalledWith('menu', 'goto:batches');
    click(template, 'data-folder');
    expect(shell.openPath).toHaveBeenCalledWith(join(appData, 'example-bank-console'));
    click(template, 'documentation');
    expect(shell.openExternal).toHaveBeenCalledWith('https://docs.openg2p.org/');
  });

  it('brings the first window when a second instance starts', async () => {
    const window = await runToWindow();
    window.isMinimized.mockReturnValue(true);
    app.emit('second-instance', {}, [], '/');
    expect(window.restore).toHaveBeenCalledTimes(1);
    expect(window.focus).toHaveBeenCalledTimes(1);
    expect(BrowserWindow.opened).toHaveLength(1);
  });
});

describe('when the bank cannot start', () => {
  it.each([
    ['a refusal', () => start.mockResolvedValueOnce({ ok: false, message: 'The ledger is damaged.' })],
    ['a bug', () => start.mockRejectedValueOnce(new Error('The ledger is damaged.'))],
  ])('shows %s to the person and ends with 1', async (_name, arrange) => {
    arrange();
    run();
    app.becomeReady();
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledWith(1));
    expect(dialog.showErrorBox).toHaveBeenCalledWith(
      'Example Bank Console cannot start',
      'The ledger is damaged.',
    );
    expect(BrowserWindow.opened).toEqual([]);
  });
});

describe('at the end', () => {
  it('closes the bank once before it quits', async () => {
    await runToWindow();
    app.emit('window-all-closed');
    app.quit();
    expect(app.quitDone).toBe(0);
    await vi.waitFor(() => expect(app.quitDone).toBe(1));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('lives on without a window on a Mac, and opens one again when called', async () => {
    const window = await runToWindow({ platform: 'darwin' });
    window.close();
    app.emit('window-all-closed');
    expect(app.quit).not.toHaveBeenCalled();
    app.emit('activate');
    expect(BrowserWindow.opened).toHaveLength(2);
  });

  it('opens no window when it was told to quit while starting', async () => {
    run();
    app.quit();
    app.becomeReady();
    await vi.waitFor(() => expect(app.quitDone).toBe(1));
    expect(close).toHaveBeenCalledTimes(1);
    expect(BrowserWindow.opened).toEqual([]);
  });
});

function click(items: MenuItemConstructorOptions[], id: string): void {
  for (const item of items) {
    if (item.id === id) item.click?.({} as never, undefined, {});
    if (Array.isArray(item.submenu)) click(item.submenu, id);
  }
}
