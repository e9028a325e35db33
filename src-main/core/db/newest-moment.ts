import { sql } from 'kysely';
import type { Handle } from './handle.ts';
import { runBuilt } from './query.ts';

/** The tables whose rows the bank adds and never dates again. */
const TABLES = [
  'accounts',
  'fund_blocks',
  'initiate_payment_batch_requests',
  'accounting_logs',
  'account_statements',
];

/** The latest of the moments at which the newest rows were written, ISO; null in an empty ledger. */
export function newestMoment(handle: Handle): string | null {
  const moments = TABLES.flatMap((table) => {
    const column = sql.ref(table === 'accounts' ? 'opened_at' : 'created_at');
    const newest = sql<{
      at: string;
    }>`select ${column} as at from ${sql.table(table)} order by id desc limit 1`;
    return runBuilt(handle, newest).map(({ at }) => at);
  });
  return moments.sort().at(-1) ?? null;
}
