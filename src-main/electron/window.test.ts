import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserWindow, dialog, nativeTheme, resetElectron } from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';
import { holdWindow } from './window-holder.ts';
import { bringToFront, openConsoleWindow } from './window.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));

const folder = mkdtempSync(join(tmpdir(), 'window-'));
const logger = silentLogger();

function open(stateFile = join(folder, 'none.json')): BrowserWindow {
  openConsoleWindow({
    title: 'Example Bank Console',
    place: { url: 'app://console/index.html' },
    preload: '/out/preload/preload.cjs',
    icon: '/resources/icon-512.png',
    stateFile,
    devTools: false,
    logger,
  });
  return BrowserWindow.opened[0]!;
}

beforeEach(() => {
  resetElectron();
  nativeTheme.shouldUseDarkColors = false;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('openConsoleWindow', () => {
  it('gives the page no Node, its own world and the sandbox', () => {
    expect(open().options.webPreferences).toEqual({
      preload: '/out/preload/preload.cjs',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it('opens at the first size and shows itself when there is something to show', () => {
    const window = open();
    expect(window.options).toMatchObject({
      width: 1280,
      height: 800,
      minWidth: 900,
      minHeight: 560,
      show: false,
    });
    expect(window.loadURL).toHaveBeenCalledWith('app://console/index.html');
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledTimes(1);
    expect(window.maximize).not.toHaveBeenCalled();
  });

  it('opens as it was left', () => {
    const stateFile = join(folder, 'left.json');
    const state = { width: 1100, height: 650, position: { x: 10, y: 20 }, maximised: true, zoom: 1.25 };
    writeFileSync(stateFile, JSON.stringify(state));
    const window = open(stateFile);
    expect(window.options).toMatchObject({ width: 1100, height: 650, x: 10, y: 20 });
    window.emit('ready-to-show');
    expect(window.maximize).toHaveBeenCalledTimes(1);
    expect(window.webContents.setZoomFactor).not.toHaveBeenCalled();
    window.webContents.emit('did-finish-load');
    window.webContents.emit('did-finish-load');
    expect(window.webContents.setZoomFactor.mock.calls).toEqual([[1.25]]);
  });

  it('has the ground of the theme behind the first paint', () => {
    expect(open().options.backgroundColor).toBe('#f5f7f8');
    nativeTheme.shouldUseDarkColors = true;
    open();
    expect(BrowserWindow.opened[1]!.options.backgroundColor).toBe('#0d1214');
  });

  it('offers to reload a page that crashed, and only then', async () => {
    const window = open();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 });
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledTimes(1));
  });
});

describe('holdWindow', () => {
  it('opens once, brings to the front after that, and opens anew when it was closed', () => {
    const holder = holdWindow(() => new BrowserWindow({}).real);
    holder.send('menu', 'goto:accounts');
    holder.show();
    const [first] = BrowserWindow.opened;
    holder.show();
    expect(first!.focus).toHaveBeenCalledTimes(1);
    holder.send('menu', 'goto:accounts');
    expect(first!.webContents.send.mock.calls).toEqual([['menu', 'goto:accounts']]);
    first!.close();
    expect(holder.current()).toBeNull();
    holder.show();
    expect(BrowserWindow.opened).toHaveLength(2);
  });

  it('restores a minimised window before it shows it', () => {
    const window = new BrowserWindow({});
    window.isMinimized.mockReturnValue(true);
    bringToFront(window.real);
    expect(window.restore).toHaveBeenCalledTimes(1);
    expect(window.focus).toHaveBeenCalledTimes(1);
  });
});
