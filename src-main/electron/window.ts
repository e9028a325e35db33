import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Logger } from '../core/ports/logger.ts';
import type { ConsolePlace } from './console-place.ts';
import { fitToScreens, MIN_SIZE, readWindowState, rememberWindow } from './window-state.ts';

/** The canvas of the console's themes (src-renderer/theme/tokens.css): no flash before the first paint. */
const CANVAS = { light: '#f5f7f8', dark: '#0d1214' } as const;

export interface ConsoleWindowOptions {
  title: string;
  place: ConsolePlace;
  /** Where in the console it opens, such as `#/payments/DISB-1`; empty: where it was last. */
  hash?: string;
  /** The built preload: one CommonJS file. */
  preload: string;
  icon: string;
  stateFile: string;
  devTools: boolean;
  logger: Logger;
}

/** Opens the console's window, shown once it has something to show, where and as large as it was last. */
export function openConsoleWindow(options: ConsoleWindowOptions): BrowserWindow {
  const { title, place, hash = '', preload, icon, stateFile, devTools, logger } = options;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { position, maximised, zoom, ...size } = fitToScreens(readWindowState(stateFile), areas);
  const window = new BrowserWindow({
    ...size,
    ...position,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title,
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    webPreferences: {
      preload,
      devTools,
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
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  // Once: from then on it is what the person makes of it, and a reload keeps that.
  window.webContents.once('did-finish-load', () => window.webContents.setZoomFactor(zoom));
  rememberWindow(window, stateFile, logger);
  offerReload(window, title, logger);
  window.loadURL(`${place.url}${hash}`).catch((fault: unknown) => {
    logger.error('The console could not be loaded', { error: String(fault) });
    // Without this the app would run on with a window that nobody sees.
    if (!window.isDestroyed()) window.show();
  });
  return window;
}

/** The bank lives in the main process and goes on when the page does not: the person is asked and nothing is lost. */
function offerReload(window: BrowserWindow, title: string, logger: Logger): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    logger.error('The console page stopped', { reason, exitCode });
    askToReload(window, title).catch((fault: unknown) => {
      logger.error('The dialog could not be shown', { error: String(fault) });
    });
  });
}

async function askToReload(window: BrowserWindow, title: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title,
    message: 'The console page has stopped.',
    detail: 'The bank itself is still running and nothing is lost.',
    buttons: ['Reload', 'Close window'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}

/** Brings a window that is minimised, hidden or behind others to the front. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
