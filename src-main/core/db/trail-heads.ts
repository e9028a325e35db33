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
 * Numbers rows, ties each to the one before it, and writes them: the only way into a table that has a trail. In the caller's
 * transaction, so rows and head stand or fall together; the head is read and moved once, however many rows there are.
 */
export function appendToTrail<Row extends object>(
  handle: WriteHandle,
  trail: Trail,
  rows: readonly Row[],
  insert: (row: Row & { id: number; chain_hash: string }) => void,
): void {
  let { id, hash } = headOf(handle, trail);
  for (const row of rows) {
    id += 1;
    const numbered = { ...row, id, chain_hash: '' };
    hash = numbered.chain_hash = linkOf(hash, trailText(trail, numbered));
    insert(numbered);
  }
  move.run(handle, { trail, id, hash });
}
