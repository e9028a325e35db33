import type { WriteHandle } from './handle.ts';

/** Writes a page of the ledger as it is: changes nothing, and fails when nothing can be written. */
export function writeNothing(handle: WriteHandle): void {
  const version = handle.preparedText('PRAGMA user_version').pluck().get() as number;
  // SQLite takes no parameter here; the number is its own.
  handle.preparedText(`PRAGMA user_version = ${version}`).run();
}
