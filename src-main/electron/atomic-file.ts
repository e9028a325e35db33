import { randomUUID } from 'node:crypto';
import { constants, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a text so that at `path` there is, at any moment, the whole old file or the whole new one. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const draft = draftBeside(path);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}

/** The same with what another file holds. */
export async function copyAtomically(path: string, from: string): Promise<void> {
  const draft = draftBeside(path);
  try {
    await copyFile(from, draft, constants.COPYFILE_EXCL);
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}

/** The same for small files that must be written before a window is gone. */
export function writeAtomicallySync(path: string, text: string): void {
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, text, { encoding: 'utf8', flag: 'wx' });
    renameSync(draft, path);
  } catch (fault) {
    rmSync(draft, { force: true });
    throw fault;
  }
}

/** In the same folder, because a rename is atomic only within one file system. */
function draftBeside(path: string): string {
  return join(dirname(path), `.saving-${randomUUID()}.tmp`);
}
