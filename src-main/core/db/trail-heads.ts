import type { Handle, WriteHandle } from './handle.ts';
import { defineQuery } from './query.ts';
import { linkOf, trailText, type Trail } from './trail.ts';

const byTrail = defineQuery((db, p: { trail: string }) =>
  db.selectFrom('trail_heads').select(['last_id as id', 'last_hash as hash']).where('trail', '=', p.trail),
);
const move = defineQuery((db, p: { trail: string; id: number; hash: string }) =>
  db.updateTable('trail_heads').set({ last_id: p.id, last_hash: p.hash }).where('trail', '=', p.trail),
);

/** The newest row of a trail: its number and its hash; 0 and empty before the first. */
export interface TrailHead {
  id: number;
  hash: string;
}

/** The head of a trail; undefined when somebody took it out of the file. */
export function findTrailHead(handle: Handle, trail: Trail): TrailHead | undefined {
  return byTrail.first(handle, { trail });
}

/** The number that the next row of a trail will have. */
export function nextInTrail(handle: Handle, trail: Trail): number {
  return headOf(handle, trail).id + 1;
}

function headOf(handle: Handle, trail: Trail): TrailHead {
  const head = findTrailHead(handle, trail);
  if (head === undefined)
    throw new Error(`The ledger was changed from outside: the head of the trail ${trail} is gone`);
  return head;
}

/**
 * Numbers rows and ties each to the one before it: the head is read and moved once, however many rows there are. The caller writes
 * them in the same transaction, so that rows and head stand or fall together.
 *
 * @returns the number of the first, and the hash of each
 */
export function linkToTrail(
  handle: WriteHandle,
  trail: Trail,
  rows: readonly object[],
): { firstId: number; hashes: string[] } {
  const head = headOf(handle, trail);
  let { id, hash } = head;
  const hashes = rows.map((row) => {
    id += 1;
    hash = linkOf(hash, trailText(trail, row as Record<string, string | number | null>, id));
    return hash;
  });
  move.run(handle, { trail, id, hash });
  return { firstId: head.id + 1, hashes };
}

/** Writes rows into a table that has a trail, numbered on and tied to it. In the caller's transaction. */
export function appendToTrail<Row extends object>(
  handle: WriteHandle,
  trail: Trail,
  rows: readonly Row[],
  insert: (row: Row & { id: number; chain_hash: string }) => void,
): void {
  const { firstId, hashes } = linkToTrail(handle, trail, rows);
  rows.forEach((row, at) => insert({ ...row, id: firstId + at, chain_hash: hashes[at]! }));
}
