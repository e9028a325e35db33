import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import type { Logger } from '../core/ports/logger.ts';
import { MENU_CHANNEL } from '../adapters/operator-ipc/channels.ts';
import { parseConfig, type HostConfig } from '../server/config.ts';
import { DATA_FOLDER } from '../server/data-dir.ts';
import type { HostStart, startHost } from '../server/host.ts';
import { bankArguments } from './bank-arguments.ts';
import { APP_SCHEME, consolePlace, type ConsolePlace } from './console-place.ts';
import { serveConsoleFiles } from './console-protocol.ts';
import { closeBeforeQuit } from './quit.ts';
import { hardenApp, hardenSession } from './security.ts';
import { openRequestOf, takeOpenArgument } from './open-argument.ts';
import { holdWindow, type WindowHolder } from './window-holder.ts';
import { openConsoleWindow } from './window.ts';
import { connectConsole, installMenu } from './wiring.ts';

export const APP_NAME = 'Example Bank Console';

/** As the headless host ends. */
const EXIT_FAILED = 1;
const EXIT_WRONG_FLAGS = 2;

export interface DesktopOptions {
  startHost: typeof startHost;
  logger: Logger;
  argv: readonly string[];
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** The folder of the built main file, beside which preload/ and renderer/ lie. */
  mainDir: string;
}

/**
 * The desktop host, from the first line to the open window. What Electron wants settled before it is ready happens in here
 * synchronously; nothing awaits `whenReady` at the top level of a module, where it would stand still for ever.
 */
export function runDesktop(options: DesktopOptions): void {
  const { logger, env, platform } = options;
  app.setName(APP_NAME);
  const { open: hash, rest: flags } = takeOpenArgument(bankArguments(options.argv, app.isPackaged));
  const config = readConfig(options, flags);
  if (config === null) return;
  const folder = settleFolder(config, logger);
  if (folder === null) return;
  if (!app.requestSingleInstanceLock({ open: hash })) {
    logger.info('The Example Bank Console is already running; its window was brought to the front');
    app.quit();
    return;
  }

  const place = consolePlace({ isPackaged: app.isPackaged, rendererUrl: env['ELECTRON_RENDERER_URL'] });
  const devTools = !app.isPackaged;
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
  hardenApp(app, place, logger);

  const starting = startSafely(options, config, folder);
  const isQuitting = closeBeforeQuit(
    app,
    async () => {
      const started = await starting;
      if (started.ok) await started.host.close();
    },
    logger,
  );
  app.on('window-all-closed', () => {
    // On a Mac an app outlives its windows, and so does the bank.
    if (platform !== 'darwin') app.quit();
  });

  let first = hash;
  const holder = holdWindow(() => {
    // Only the first window opens there; a later one opens where the console was last.
    const at = first;
    first = '';
    return openWindow(options, folder, place, devTools, at);
  });
  const open = async (): Promise<void> => {
    const started = await starting;
    if (isQuitting()) return;
    if (!started.ok) {
      failStart(started.message, logger);
      return;
    }
    hardenSession(session.defaultSession, place);
    protocol.handle(APP_SCHEME, serveConsoleFiles(join(options.mainDir, '../renderer')));
    const wiring = { host: started.host, holder, place, platform, devTools, logger };
    connectConsole(wiring);
    installMenu(wiring);
    // A second start, or a click on the Mac's dock, brings the window.
    app.on('second-instance', (_event, _argv, _folder, data) => showAt(holder, openRequestOf(data)));
    app.on('activate', () => holder.show());
    holder.show();
  };
  app
    .whenReady()
    .then(open)
    .catch((fault: unknown) => failStart(String(fault), logger));
}

/** Flags and environment, by the same rules as the headless host; null when the start ends with them. */
function readConfig({ env, logger }: DesktopOptions, flags: readonly string[]): HostConfig | null {
  const parsed = parseConfig(flags, env);
  if (parsed.kind === 'config') return parsed.config;
  if (parsed.kind === 'fault') {
    failStart(parsed.message, logger, EXIT_WRONG_FLAGS);
    return null;
  }
  process.stdout.write(`${parsed.text}\n`);
  app.exit(0);
  return null;
}

/**
 * Makes the folder of this run the home of everything: the ledger, the window state, the single-instance lock. So two
 * banks with two folders run side by side, and two with one do not. Null when it cannot be had.
 */
function settleFolder(config: HostConfig, logger: Logger): string | null {
  const folder = resolve(config.dataDir ?? join(app.getPath('appData'), DATA_FOLDER));
  try {
    // Chromium's caches and storage stay out of the ledger's own folder. Electron wants both to exist.
    const session = join(folder, 'session');
    mkdirSync(session, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
    app.setPath('sessionData', session);
    return folder;
  } catch (fault) {
    failStart(`The data folder ${folder} cannot be used: ${String(fault)}`, logger);
    return null;
  }
}

/** The one place where the desktop starts the bank. A throw is a bug there, and still a message here. */
async function startSafely(
  { startHost, logger, mainDir }: DesktopOptions,
  config: HostConfig,
  folder: string,
): Promise<HostStart> {
  const capabilities = {
    host: 'desktop',
    version: app.getVersion(),
    saveDialog: true,
    downloads: false,
  } as const;
  try {
    return await startHost({
      config: { ...config, dataDir: folder },
      capabilities,
      logger,
      defaultDataDir: folder,
      mainDir,
    });
  } catch (fault) {
    logger.error('The bank could not start', { error: String(fault) });
    return { ok: false, message: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Brings the window, and the console in it to a place. */
function showAt(holder: WindowHolder, hash: string): void {
  holder.show();
  if (hash !== '') holder.send(MENU_CHANNEL, `goto:${hash.slice('#/'.length)}`);
}

function openWindow(
  options: DesktopOptions,
  folder: string,
  place: ConsolePlace,
  devTools: boolean,
  hash: string,
) {
  const { mainDir, logger } = options;
  return openConsoleWindow({
    title: APP_NAME,
    place,
    hash,
    preload: join(mainDir, '../preload/preload.cjs'),
    icon: join(mainDir, '../../resources/icon-512.png'),
    stateFile: join(folder, 'window-state.json'),
    devTools,
    logger,
  });
}

function failStart(message: string, logger: Logger, code = EXIT_FAILED): void {
  logger.error(`${APP_NAME} cannot start`, { reason: message });
  dialog.showErrorBox(`${APP_NAME} cannot start`, message);
  app.exit(code);
}
