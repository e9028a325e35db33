import { describe, expect, it } from 'vitest';
import { defaultDataDir } from './data-dir.ts';

// Where Electron has `appData`, so that both hosts open one ledger.
describe('defaultDataDir', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, '/home/ada/.config/example-bank-console'],
    ['linux', { XDG_CONFIG_HOME: '/home/ada/conf' }, '/home/ada/conf/example-bank-console'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/ada/.config/example-bank-console'],
    ['freebsd', {}, '/home/ada/.config/example-bank-console'],
    ['darwin', { XDG_CONFIG_HOME: '/x' }, '/home/ada/Library/Application Support/example-bank-console'],
  ])('on %s with %j', (platform, env, folder) => {
    expect(defaultDataDir(platform, env, '/home/ada')).toBe(folder);
  });

  it('on Windows', () => {
    const inSlashes = (path: string): string => path.replaceAll('\\', '/');
    const roaming = 'C:/Users/ada/AppData/Roaming';
    expect(inSlashes(defaultDataDir('win32', { APPDATA: roaming }, 'C:/Users/ada'))).toBe(
      `${roaming}/example-bank-console`,
    );
    expect(inSlashes(defaultDataDir('win32', {}, 'C:/Users/ada'))).toBe(`${roaming}/example-bank-console`);
  });
});
