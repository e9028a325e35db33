import { statSync } from 'node:fs';

/** The files that make up an open ledger. */
const SIDES = ['', '-wal', '-shm'];

/**
 * Remembers which files an open ledger is made of, and says whether they are still the ones at its path. In WAL mode SQLite does
 * not look: it would go on to write into files that were deleted, moved or replaced, and the rows would be gone with them.
 */
export function rememberFiles(path: string): () => boolean {
  const paths = SIDES.map((side) => path + side);
  const opened = paths.map(identityOf);
  return () => paths.every((each, index) => identityOf(each) === opened[index]);
}

/** The file behind a path, whatever its name; null when there is none. */
function identityOf(path: string): string | null {
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  return file === undefined ? null : `${file.dev}:${file.ino}`;
}
