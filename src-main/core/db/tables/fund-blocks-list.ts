import { sql } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { any, contains, given, readPage } from '../page.ts';
import type { FundBlock } from './fund-blocks.ts';

const SORTS = { blockedAt: sql`id`, amountMinor: sql`amount`, releasedMinor: sql`amount_released` };
const STATES = { active: sql`amount_released < amount`, released: sql`amount_released = amount` };

/** A page of fund blocks. */
export function listFundBlocks(handle: Handle, query: OperatorArgument<'listFundBlocks'>): Page<FundBlock> {
  return readPage(handle, query, {
    columns: sql`*`,
    from: sql`fund_blocks`,
    where: [
      ...given(query.accountNumber, (number) => sql`account_number = ${number}`),
      ...given(query.state, (state) => STATES[state]),
      ...given(query.search, (text) =>
        any([contains(sql`block_reference_no`, text), contains(sql`account_number`, text)]),
      ),
    ],
    sort: SORTS[query.sort],
    id: sql`id`,
  });
}
