import { sql } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { readPage } from '../page.ts';
import { entryConditions } from './accounting-logs-filter.ts';
import type { Entry } from './accounting-logs.ts';

const SORTS = { bookedAt: sql`id`, amountMinor: sql`transaction_amount` };

/** A page of the accounting log, from its top: for the few that a detail shows. Whole lists are read by their places (entries/entry-desk.ts). */
export function listEntries(handle: Handle, query: OperatorArgument<'listEntries'>): Page<Entry> {
  return readPage(handle, query, {
    columns: sql`*`,
    from: sql`accounting_logs`,
    where: entryConditions(handle, query),
    sort: SORTS[query.sort],
    id: sql`id`,
  });
}
