import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT } from './build.mjs';

const FETCH_LIMIT_MS = 180_000;
/** A window that is gone this soon, killed or without its libraries, never was one. */
const STILLBORN_MS = 10_000;

/**
 * Opens the desktop window and waits until it is closed.
 *
 * @param {string[]} flags the bank's own
 * @returns {Promise<{ ran: true, code: number } | { ran: false, why: string }>}
 */
export async function startDesktop(flags) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { ran: false, why: 'there is no display' };
  }
  const electron = findElectron() ?? fetchElectron();
  if (electron === undefined)
    return { ran: false, why: 'Electron is not installed and could not be fetched' };
  // Chromium refuses to run as root with its sandbox on; nobody else loses it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return run(electron, [...asRoot, PROJECT, '--', ...flags]);
}

/** The binary's path, or undefined where it is not on this machine. */
export function findElectron() {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const name =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

/** Since Electron 42 the binary comes with the first start. A network that swallows packets must not hold it up for ever. */
function fetchElectron() {
  process.stdout.write('Fetching Electron, once …\n');
  const installer = createRequire(import.meta.url).resolve('electron/install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  return findElectron();
}

function run(command, args) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    const forward = () => child.kill('SIGTERM');
    // Ctrl+C reaches Electron by itself; a second one would end it before the ledger is closed.
    const swallow = () => undefined;
    process.on('SIGTERM', forward);
    process.on('SIGINT', swallow);
    child.on('error', (fault) =>
      resolve({ ran: false, why: `Electron cannot be started (${fault.message})` }),
    );
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', swallow);
      const stillborn =
        Date.now() - begun < STILLBORN_MS &&
        (code === 127 || ['SIGTRAP', 'SIGABRT', 'SIGSEGV'].includes(signal));
      resolve(
        stillborn
          ? { ran: false, why: 'Electron cannot run on this machine' }
          : { ran: true, code: code ?? 1 },
      );
    });
  });
}
