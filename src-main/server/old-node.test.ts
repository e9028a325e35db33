import { spawnSync } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A Node older than 22 on this machine, where there is one: better-sqlite3 ends it with exit 139 and no word. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .concat('/usr/bin', '/usr/local/bin')
  .map((folder) => join(folder, 'node'))
  .find((path) => {
    const { stdout } = spawnSync(path, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' });
    return Number(stdout) > 0 && Number(stdout) < 22;
  });
const LAUNCHER = resolve(import.meta.dirname, 'launch.mjs');

describe(`the launcher under an old Node (${oldNode ?? 'skipped: no Node older than 22 on this machine'})`, () => {
  it.skipIf(oldNode === undefined).each(['headless', 'start', 'test'])('says so: %s', (command) => {
    const { status, stdout, stderr } = spawnSync(oldNode!, [LAUNCHER, command, '--help'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The Example Bank needs Node 22 or newer, and this is Node \d+\.\d+\.\d+\.\n/);
    expect(stderr).toContain('npm install');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('is not in the way of a new one', () => {
    const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, 'nonsense'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'Unknown command: nonsense\n']);
  });
});
