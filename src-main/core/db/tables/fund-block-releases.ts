import type { Insertable, Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { FundBlockReleasesTable } from '../schema.ts';

export type FundBlockRelease = Selectable<FundBlockReleasesTable>;
type NewRelease = Insertable<Omit<FundBlockReleasesTable, 'id'>>;

const insert = defineQuery((db, p: NewRelease) =>
  db.insertInto('fund_block_releases').values({
    block_reference_no: p.block_reference_no,
    amount: p.amount,
    reason: p.reason,
    created_at: p.created_at,
  }),
);
const latest = defineQuery((db, p: { block: string; limit: number }) =>
  db
    .selectFrom('fund_block_releases')
    .selectAll()
    .where('block_reference_no', '=', p.block)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

/** Keeps what an operator released of a block, and why. */
export function insertRelease(handle: WriteHandle, release: NewRelease): void {
  insert.run(handle, release);
  handle.touch('fund_blocks');
}

/** What was last released of a block by hand, newest first. */
export function findLatestReleases(handle: Handle, block: string, limit: number): FundBlockRelease[] {
  return latest.all(handle, { block, limit });
}
