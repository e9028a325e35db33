import { app, dialog, ipcMain, Menu, shell, type IpcMainInvokeEvent } from 'electron';
import { MENU_CHANNEL } from '../adapters/operator-ipc/channels.ts';
import type { CallGuard } from '../adapters/operator-ipc/guarded-call.ts';
import { serveOperatorIpc } from '../adapters/operator-ipc/serve-operator-ipc.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { RunningHost } from '../server/host.ts';
import { operatorAt } from '../server/operator.ts';
import type { ConsolePlace } from './console-place.ts';
import { DOCUMENTATION_URL, openOutside } from './external-links.ts';
import { menuTemplate } from './menu.ts';
import { serveSaveFile } from './save-file.ts';
import { isConsoleFrame } from './trusted-sender.ts';
import type { WindowHolder } from './window-holder.ts';

export interface Wiring {
  host: RunningHost;
  holder: WindowHolder;
  place: ConsolePlace;
  platform: NodeJS.Platform;
  devTools: boolean;
  logger: Logger;
}

/** Connects the running bank to the window: calls and saving inwards, changes outwards. */
export function connectConsole({ host, holder, place, logger }: Wiring): void {
  const guard: CallGuard = {
    isTrustedSender: (event: IpcMainInvokeEvent) =>
      isConsoleFrame(event, holder.current()?.webContents ?? null, place),
    logger,
  };
  serveOperatorIpc({
    ...guard,
    ipcMain,
    handlers: host.handlers,
    operator: operatorAt('desktop window'),
    onChange: (listener) => host.onChange(listener),
    push: (channel, event) => holder.send(channel, event),
  });
  serveSaveFile({
    ...guard,
    ipcMain,
    dialog,
    window: () => holder.current(),
    downloads: () => app.getPath('downloads'),
    entryExport: (name) => host.downloads.entries(name),
  });
}

/** Installs the application menu; its screens are reached even when the window was closed meanwhile. */
export function installMenu({ host, holder, platform, devTools, logger }: Wiring): void {
  const template = menuTemplate({
    appName: app.getName(),
    platform,
    devTools,
    command: (command) => {
      holder.show();
      holder.send(MENU_CHANNEL, command);
    },
    openDataFolder: () => void openFolder(host.dataDir, logger),
    openDocumentation: () => openOutside(DOCUMENTATION_URL, logger),
    showAbout: () => app.showAboutPanel(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function openFolder(folder: string, logger: Logger): Promise<void> {
  const fault = await shell.openPath(folder).catch(String);
  if (fault !== '') logger.warn('The data folder could not be opened', { error: fault });
}
