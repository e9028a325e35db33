import type { Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { FundBlocksTable } from '../schema.ts';
import { appendToTrail } from '../trail-heads.ts';

export type FundBlock = Selectable<FundBlocksTable>;
type NewFundBlock = Pick<
  FundBlock,
  'block_reference_no' | 'account_number' | 'currency' | 'amount' | 'created_at'
>;

const byReference = defineQuery((db, p: { reference: string }) =>
  db.selectFrom('fund_blocks').selectAll().where('block_reference_no', '=', p.reference),
);
const insert = defineQuery((db, p: NewFundBlock & { id: number; chain_hash: string }) =>
  db.insertInto('fund_blocks').values({
    id: p.id,
    block_reference_no: p.block_reference_no,
    account_number: p.account_number,
    currency: p.currency,
    amount: p.amount,
    created_at: p.created_at,
    chain_hash: p.chain_hash,
  }),
);
const move = defineQuery((db, p: { reference: string; released: number; pending: number }) =>
  db
    .updateTable('fund_blocks')
    .set((eb) => ({
      amount_released: eb('amount_released', '+', p.released),
      amount_pending: eb('amount_pending', '+', p.pending),
    }))
    .where('block_reference_no', '=', p.reference),
);

export function findBlock(handle: Handle, reference: string): FundBlock | undefined {
  return byReference.first(handle, { reference });
}

/** What of a block is neither released nor pledged to payments that wait, in minor units. */
export function freeOf(block: FundBlock): number {
  return block.amount - block.amount_released - block.amount_pending;
}

export function insertBlock(handle: WriteHandle, block: NewFundBlock): void {
  appendToTrail(handle, 'fund_blocks', [block], (row) => insert.run(handle, row));
  handle.touch('fund_blocks');
}

/** Adds to what is released and what is pending under a block, in minor units; the database keeps both within its amount. */
export function moveBlock(
  handle: WriteHandle,
  reference: string,
  change: { released: number; pending: number },
): void {
  move.run(handle, { reference, ...change });
  handle.touch('fund_blocks');
}
