import { sql, type RawBuilder } from 'kysely';
import type { LawResult, TrailLaw } from '../../../src-shared/bank/laws.ts';
import type { Handle } from './handle.ts';
import { runBuilt } from './query.ts';
import { findTrailHead } from './trail-heads.ts';
import { linkOf, TRAIL_COLUMNS, type Trail } from './trail.ts';

const ROWS_AT_ONCE = 5000;

/** Each law's trail, and the name by which a person knows a row of it that is there. */
const TRAILS_OF_LAWS = {
  entry_trail: { trail: 'accounting_logs', nameOf: (_, id) => entryName(id) },
  block_trail: { trail: 'fund_blocks', nameOf: blockName },
  action_trail: { trail: 'operator_actions', nameOf: (_, id) => `operator_actions ${id}` },
} as const satisfies Record<TrailLaw, { trail: Trail; nameOf(handle: Handle, id: number): string }>;

/**
 * The first row of a trail that is not as the bank wrote it, made out from all rows in their order; null when there is none. Rows are
 * numbered from 1 without a gap, so one that is missing is known by its number, also behind the last, and one that was put in
 * by a number that the bank has not given. Where a row was changed together with its own hash, it is the one behind it that no longer fits.
 */
export function firstBrokenLink(handle: Handle, law: TrailLaw): string | null {
  const { trail, nameOf } = TRAILS_OF_LAWS[law];
  const missing = (id: number): string =>
    `${trail === 'accounting_logs' ? entryName(id) : `${trail} ${id}`} (missing)`;
  const putIn = (id: number): string => `${nameOf(handle, id)} (put in)`;
  const head = findTrailHead(handle, trail);
  if (head === undefined) return `trail_heads ${trail} (missing)`;
  let last = { id: 0, hash: '' };
  for (const { id, chain_hash: stored, text } of readRows(handle, trail)) {
    const next = last.id + 1;
    if (id > next && next <= head.id) return missing(next);
    if (id < 1 || id > head.id) return putIn(id);
    const hash = linkOf(last.hash, text);
    if (hash !== stored) return nameOf(handle, id);
    last = { id, hash };
  }
  if (last.id < head.id) return missing(last.id + 1);
  if (last.hash === head.hash) return null;
  return last.id === 0 ? `trail_heads ${trail}` : nameOf(handle, last.id);
}

/** The newest row of a trail that is whole, and its hash; undefined while there is none. */
export function newestLink(handle: Handle, law: TrailLaw): LawResult['newest'] {
  const { trail, nameOf } = TRAILS_OF_LAWS[law];
  const head = findTrailHead(handle, trail);
  return head === undefined || head.id === 0 ? undefined : { row: nameOf(handle, head.id), hash: head.hash };
}

interface TrailRow {
  id: number;
  chain_hash: string | null;
  /** What `trailText` gives: SQLite puts it together, in half the time. */
  text: string;
}

/** All rows, a page at a time, from the least number: one that was put in may stand before the first. */
function* readRows(handle: Handle, trail: Trail): Generator<TrailRow> {
  const columns = sql.join(TRAIL_COLUMNS[trail].map((column) => sql.ref(column)));
  const readPage = (where: RawBuilder<unknown>): TrailRow[] =>
    runBuilt(
      handle,
      sql<TrailRow>`select id, chain_hash, json_array(${columns}) as text from ${sql.table(trail)}
        where ${where} order by id limit ${ROWS_AT_ONCE}`,
    );
  for (let rows = readPage(sql`true`); rows.length > 0; rows = readPage(sql`id > ${rows.at(-1)!.id}`))
    yield* rows;
}

/** As the ledger makes `reference_no`. */
function entryName(id: number): string {
  return `EB${String(id).padStart(14, '0')}`;
}

function blockName(handle: Handle, id: number): string {
  const row = sql<{ name: string }>`select block_reference_no as name from fund_blocks where id = ${id}`;
  return runBuilt(handle, row)[0]!.name;
}
