import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '../../..');
const STAMP = join(PROJECT, 'out', '.built');
const SOURCES = ['src-main', 'src-renderer', 'src-shared', 'package.json', 'electron.vite.config.ts'];

/**
 * Builds the application unless the last build is newer than every source file.
 *
 * @param {(text: string) => void} say hears that it takes a moment
 * @returns {Promise<boolean>} whether there is a build to run
 */
export async function ensureBuilt(say) {
  if (newest(SOURCES.map((path) => join(PROJECT, path))) < modified(STAMP)) return true;
  say('Building the application …');
  // An edit made while it builds is newer than the stamp, and so is built the next time.
  const begun = new Date();
  const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json');
  const build = spawnSync(process.execPath, [join(dirname(manifest), 'bin', 'electron-vite.js'), 'build'], {
    cwd: PROJECT,
    encoding: 'utf8',
    // What the build says is of interest only when it fails: stdout belongs to the bank's one line of JSON.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout}${build.stderr}The build failed.\n`);
    return false;
  }
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
  return true;
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      if (!statSync(path).isDirectory()) return modified(path);
      // The folder itself counts, too: a file that was deleted leaves no other trace.
      return Math.max(modified(path), newest(readdirSync(path).map((name) => join(path, name))));
    }),
    0,
  );
}
