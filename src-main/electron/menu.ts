import type { MenuItemConstructorOptions } from 'electron';
import type { ScreenPath } from '../../src-shared/operator/screens.ts';

/** The menu's words for the console's screens; settings stand where each system expects them. */
const SCREEN_LABELS: Readonly<Record<Exclude<ScreenPath, 'settings'>, string>> = {
  overview: 'Overview',
  accounts: 'Accounts',
  'fund-blocks': 'Fund Blocks',
  batches: 'Batches',
  payments: 'Payments',
  'accounting-log': 'Accounting Log',
  statements: 'Statements',
  'bridge-traffic': 'Bridge Traffic',
  'ussd-phone': 'USSD Phone',
  activity: 'Activity',
};

export interface MenuOptions {
  appName: string;
  platform: NodeJS.Platform;
  devTools: boolean;
  /** A command for the console, such as `goto:settings`. */
  command: (command: string) => void;
  openDataFolder: () => void;
  openDocumentation: () => void;
  showAbout: () => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu. Roles bring their own words, keys and behaviour of each system. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin';
  return [
    ...(mac
      ? [macAppMenu(options)]
      : [{ label: '&File', submenu: [settingsItem(options), SEPARATOR, quit()] }]),
    { role: 'editMenu' },
    { label: '&Go', submenu: goItems(options) },
    viewMenu(options),
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(options, mac) },
  ];
}

function macAppMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: options.appName,
    submenu: [
      { role: 'about' },
      SEPARATOR,
      settingsItem(options),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      quit(),
    ],
  };
}

function quit(): MenuItemConstructorOptions {
  return { role: 'quit' };
}

function settingsItem({ command }: MenuOptions): MenuItemConstructorOptions {
  return {
    id: 'goto:settings',
    label: 'Settings…',
    accelerator: 'CmdOrCtrl+,',
    click: () => command('goto:settings'),
  };
}

function goItems({ command }: MenuOptions): MenuItemConstructorOptions[] {
  return Object.entries(SCREEN_LABELS).map(([path, label], index) => ({
    id: `goto:${path}`,
    label,
    // There are nine figures; the last screens are reached by the console's own keys.
    ...(index < 9 && { accelerator: `CmdOrCtrl+${index + 1}` }),
    click: () => command(`goto:${path}`),
  }));
}

function viewMenu({ devTools }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      { role: 'reload' },
      ...(devTools ? [{ role: 'toggleDevTools' } as const] : []),
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // The key without Shift, which the role does not know.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
    ],
  };
}

function helpItems(options: MenuOptions, mac: boolean): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [
    { id: 'documentation', label: 'OpenG2P Documentation', click: options.openDocumentation },
    { id: 'data-folder', label: 'Open Data Folder', click: options.openDataFolder },
  ];
  // On a Mac "About" stands in the app's own menu.
  if (mac) return items;
  return [...items, SEPARATOR, { id: 'about', label: `About ${options.appName}`, click: options.showAbout }];
}
