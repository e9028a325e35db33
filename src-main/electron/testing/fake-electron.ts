import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindow as RealWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  Display,
  IpcMain,
  MenuItemConstructorOptions,
  Protocol,
  Session,
  Shell,
  WebContents,
} from 'electron';
import { vi } from 'vitest';

/*
 * The part of Electron that the desktop host touches, for tests on plain Node: `vi.mock('electron', () =>
 * import('./testing/fake-electron.ts'))`. Each function has the type that electron.d.ts gives it, so a call that Electron would
 * not understand does not compile here either.
 */

type IpcListener = Parameters<IpcMain['handle']>[1];

export const WORK_AREA = { x: 0, y: 0, width: 1920, height: 1040 };
export const folders: Record<string, string> = {};
export const handlers = new Map<string, IpcListener>();

class FakeApp extends EventEmitter {
  isPackaged = false;
  #ready = Promise.withResolvers<void>();
  setName = vi.fn<App['setName']>();
  getName = vi.fn<App['getName']>(() => 'Example Bank Console');
  getVersion = vi.fn<App['getVersion']>(() => '0.1.0');
  getPath = vi.fn<App['getPath']>((name) => folders[name] ?? `/nowhere/${name}`);
  setPath = vi.fn<App['setPath']>((name, path) => {
    folders[name] = path;
  });
  requestSingleInstanceLock = vi.fn<App['requestSingleInstanceLock']>(() => true);
  whenReady = vi.fn<App['whenReady']>(() => this.#ready.promise);
  showAboutPanel = vi.fn<App['showAboutPanel']>();
  exit = vi.fn<App['exit']>();
  /** Asks those who hold the app back, as Electron does; `quitDone` counts the requests nobody held back. */
  quit = vi.fn<App['quit']>(() => {
    const event = cancellable();
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.quitDone += 1;
  });
  quitDone = 0;
  becomeReady(): void {
    this.#ready.resolve();
  }
  reset(): void {
    this.removeAllListeners();
    this.#ready = Promise.withResolvers<void>();
    this.isPackaged = false;
    this.quitDone = 0;
  }
}

let lastId = 0;

export class FakeContents extends EventEmitter {
  readonly id = (lastId += 1);
  readonly mainFrame = {
    parent: null,
    frameTreeNodeId: this.id * 100,
    url: 'app://console/index.html#/overview',
  };
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  send = vi.fn<WebContents['send']>();
  reload = vi.fn<WebContents['reload']>();
  zoom = 1;
  setZoomFactor = vi.fn<WebContents['setZoomFactor']>((factor) => {
    this.zoom = factor;
  });
  getZoomFactor = vi.fn<WebContents['getZoomFactor']>(() => this.zoom);
  isDestroyed = vi.fn<WebContents['isDestroyed']>(() => false);
  setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>((handler) => {
    this.openHandler = handler;
  });
  get real(): WebContents {
    return this as unknown as WebContents;
  }
}

export class BrowserWindow extends EventEmitter {
  static opened: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  maximised = false;
  loadURL = vi.fn<RealWindow['loadURL']>(() => Promise.resolve());
  show = vi.fn<RealWindow['show']>();
  focus = vi.fn<RealWindow['focus']>();
  restore = vi.fn<RealWindow['restore']>();
  maximize = vi.fn<RealWindow['maximize']>(() => {
    this.maximised = true;
  });
  close = vi.fn<RealWindow['close']>(() => {
    this.emit('close', cancellable());
    this.emit('closed');
  });
  isMinimized = vi.fn<RealWindow['isMinimized']>(() => false);
  isMaximized = vi.fn<RealWindow['isMaximized']>(() => this.maximised);
  isDestroyed = vi.fn<RealWindow['isDestroyed']>(() => false);
  getNormalBounds = vi.fn<RealWindow['getNormalBounds']>(() => ({ x: 40, y: 50, width: 1000, height: 700 }));
  readonly options: BrowserWindowConstructorOptions;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  get real(): RealWindow {
    return this as unknown as RealWindow;
  }
}

export class FakeSession extends EventEmitter {
  setPermissionRequestHandler = vi.fn<Session['setPermissionRequestHandler']>();
  setPermissionCheckHandler = vi.fn<Session['setPermissionCheckHandler']>();
  setDevicePermissionHandler = vi.fn<Session['setDevicePermissionHandler']>();
  setDisplayMediaRequestHandler = vi.fn<Session['setDisplayMediaRequestHandler']>();
  setCertificateVerifyProc = vi.fn<Session['setCertificateVerifyProc']>();
  webRequest = {
    onBeforeRequest:
      vi.fn<
        (
          filter: { urls: string[] },
          listener: (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void,
        ) => void
      >(),
  };
  get real(): Session {
    return this as unknown as Session;
  }
}

export const app = new FakeApp();
export const session = { defaultSession: new FakeSession() };
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = {
  getPrimaryDisplay: () => ({ workArea: WORK_AREA }) as Display,
  getAllDisplays: () => [{ workArea: WORK_AREA }] as Display[],
};
export const protocol = {
  registerSchemesAsPrivileged: vi.fn<Protocol['registerSchemesAsPrivileged']>(),
  handle: vi.fn<Protocol['handle']>(),
};
export const shell = {
  openExternal: vi.fn<Shell['openExternal']>(() => Promise.resolve()),
  openPath: vi.fn<Shell['openPath']>(() => Promise.resolve('')),
};
export const dialog = {
  showErrorBox: vi.fn<Dialog['showErrorBox']>(),
  showMessageBox: vi.fn((_window: RealWindow) => Promise.resolve({ response: 0, checkboxChecked: false })),
  showSaveDialog: vi.fn((_window: RealWindow, _options: Electron.SaveDialogOptions) =>
    Promise.resolve({ canceled: true, filePath: '' }),
  ),
};
export const Menu = {
  buildFromTemplate: vi.fn((template: MenuItemConstructorOptions[]) => template),
  setApplicationMenu: vi.fn<(menu: MenuItemConstructorOptions[]) => void>(),
};
export const ipcMain = {
  handle: vi.fn<IpcMain['handle']>((channel, listener) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  }),
  removeHandler: vi.fn<IpcMain['removeHandler']>((channel) => {
    handlers.delete(channel);
  }),
};

/** An event whose default can be prevented, with whatever else the listener reads. */
export function cancellable<Details extends object>(details?: Details) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event as typeof event & Details;
}

/** Calls what is handled on a channel, as the console in `contents` would. */
export async function invoke(channel: string, contents: FakeContents, input: unknown): Promise<unknown> {
  const listener = handlers.get(channel);
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
  const event = { sender: contents, senderFrame: contents.mainFrame };
  return (await listener(event as unknown as Electron.IpcMainInvokeEvent, input)) as unknown;
}

/** Between tests: nothing registered, no window, not ready. */
export function resetElectron(): void {
  vi.clearAllMocks();
  app.reset();
  handlers.clear();
  BrowserWindow.opened = [];
  session.defaultSession = new FakeSession();
  for (const name of Object.keys(folders)) delete folders[name];
}
