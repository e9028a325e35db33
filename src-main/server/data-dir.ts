import { homedir } from 'node:os';
import { join } from 'node:path';

/** The name of the folder of this application among the user's application data; both hosts use it. */
export const DATA_FOLDER = 'example-bank-console';

/** Where the ledger lives when nobody says otherwise: the folder that Electron calls `appData`, so that both hosts open one ledger. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), DATA_FOLDER);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', DATA_FOLDER);
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), DATA_FOLDER);
}
