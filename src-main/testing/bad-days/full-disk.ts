import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that a test can fill, and give room again. */
export interface SmallDisk {
  folder: string;
  /** Takes all room but so many bytes. */
  fill(leave?: number): void;
  makeRoom(): void;
  remove(): void;
}

const ran = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** A disk in memory of so many megabytes; null where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-disk-'));
  if (!ran('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'example-bank-disk', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(leave = 0) {
      for (const piece of [65_536, 4096]) {
        try {
          for (;;) appendFileSync(filler, Buffer.alloc(piece));
        } catch (fault) {
          if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
        }
      }
      if (leave > 0 && !ran('truncate', '-s', `-${leave}`, filler)) throw new Error('No room could be left');
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      ran('umount', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Lets no file that a process writes grow beyond so many bytes: to SQLite an input/output error, wherever there is no right to mount a
 * disk. False where the system has no such limits for a running process (it is Linux's).
 */
export function limitFiles(pid: number, bytes: number | 'unlimited'): boolean {
  return ran('prlimit', '--pid', String(pid), `--fsize=${bytes}:`);
}
