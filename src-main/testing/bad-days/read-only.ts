import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';

/** Takes a file's writability away; gives back how to return it, or null where this user can write everything all the same. */
export function readOnlyFile(path: string): (() => void) | null {
  return withoutMode(path, 0o444, 0o644) ?? immutable(path);
}

/** The same for a folder. */
export function readOnlyFolder(path: string): (() => void) | null {
  return withoutMode(path, 0o555, 0o755) ?? readOnlyMount(path);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function withoutMode(path: string, mode: number, before: number): (() => void) | null {
  chmodSync(path, mode);
  const lift = (): void => chmodSync(path, before);
  if (!isWritable(path)) return lift;
  lift();
  return null;
}

const ran = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Root may write whatever the mode says, but not what is immutable (ext4, btrfs, xfs). */
function immutable(path: string): (() => void) | null {
  if (!ran('chattr', '+i', path)) return null;
  const lift = (): void => void ran('chattr', '-i', path);
  if (!isWritable(path)) return lift;
  lift();
  return null;
}

function readOnlyMount(path: string): (() => void) | null {
  if (!ran('mount', '--bind', path, path)) return null;
  const lift = (): void => void ran('umount', path);
  if (ran('mount', '-o', 'remount,bind,ro', path)) return lift;
  lift();
  return null;
}
