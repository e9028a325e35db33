import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { SCREEN_PATHS } from '../../src-shared/operator/screens.ts';
import { menuTemplate } from './menu.ts';

const actions = {
  command: vi.fn<(command: string) => void>(),
  openDataFolder: vi.fn<() => void>(),
  openDocumentation: vi.fn<() => void>(),
  showAbout: vi.fn<() => void>(),
};
const menu = (platform: NodeJS.Platform, devTools = false) =>
  flat(menuTemplate({ appName: 'Example Bank Console', platform, devTools, ...actions }));

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

function click(items: MenuItemConstructorOptions[], id: string): void {
  items.find((item) => item.id === id)?.click?.({} as never, undefined, {});
}

describe('menuTemplate', () => {
  it('leads to every screen, to the first nine and the settings by a key of its own', () => {
    const items = menu('linux');
    for (const path of SCREEN_PATHS) click(items, `goto:${path}`);
    expect(actions.command.mock.calls.flat()).toEqual(SCREEN_PATHS.map((path) => `goto:${path}`));
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    const toScreens = keys.filter((key) => /^CmdOrCtrl\+[1-9,]$/.test(key));
    expect(toScreens).toHaveLength(Math.min(SCREEN_PATHS.length, 10));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('helps to the data folder, the documentation and the version', () => {
    const items = menu('win32');
    for (const id of ['data-folder', 'documentation', 'about']) click(items, id);
    expect(actions.openDataFolder).toHaveBeenCalledTimes(1);
    expect(actions.openDocumentation).toHaveBeenCalledTimes(1);
    expect(actions.showAbout).toHaveBeenCalledTimes(1);
  });

  it('follows the customs of a Mac', () => {
    const [first] = menuTemplate({
      appName: 'Example Bank Console',
      platform: 'darwin',
      devTools: false,
      ...actions,
    });
    expect(first!.label).toBe('Example Bank Console');
    const roles = menu('darwin').map(({ role }) => role);
    expect(roles).toEqual(
      expect.arrayContaining(['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit']),
    );
    expect(menu('darwin').filter(({ id, role }) => id === 'about' || role === 'about')).toHaveLength(1);
  });

  it('has the developer tools only where they are switched on', () => {
    expect(menu('linux').some(({ role }) => role === 'toggleDevTools')).toBe(false);
    expect(menu('linux', true).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  });
});
