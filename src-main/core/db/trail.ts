import { hash } from 'node:crypto';

/** The chains of the tamper-evident trail: each of their rows is tied by a hash to the one before it. */
export const TRAILS = ['accounting_logs', 'fund_blocks', 'operator_actions'] as const;
export type Trail = (typeof TRAILS)[number];

/**
 * What of each row is hashed, in this order: all that is never changed after it was written. What may change later (the statement
 * that reported an entry, what is released of a block) the laws prove from other rows.
 */
export const TRAIL_COLUMNS = {
  accounting_logs: [
    'id',
    'corresponding_block_reference_no',
    'customer_reference_no',
    'debit_credit',
    'account_number',
    'transaction_amount',
    'transaction_date',
    'transaction_currency',
    'transaction_code',
    'narrative_1',
    'narrative_2',
    'narrative_3',
    'narrative_4',
    'narrative_5',
    'narrative_6',
    'contra_account_number',
    'created_at',
  ],
  fund_blocks: ['id', 'block_reference_no', 'account_number', 'currency', 'amount', 'created_at'],
  operator_actions: [
    'id',
    'created_at',
    'operator_name',
    'operator_place',
    'action',
    'subject',
    'state_before',
    'state_after',
  ],
} as const satisfies Record<Trail, readonly string[]>;

/** A row's values in the order of {@link TRAIL_COLUMNS}, as one text that no other row has; `id`, their first, may be given apart. */
export function trailText(
  trail: Trail,
  row: Readonly<Record<string, string | number | null | undefined>>,
  id = row['id'],
): string {
  const values = TRAIL_COLUMNS[trail].map((column) => asStored(row[column] ?? null));
  values[0] = id ?? null;
  return JSON.stringify(values);
}

/** Halves of surrogate pairs become U+FFFD in the database. */
function asStored(value: string | number | null): string | number | null {
  return typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value;
}

/**
 * The hash that ties a row to the one before it: SHA-256 of that one's hash (none before the first) and the row's text, in base64url.
 * Without a secret in it, it shows what was changed by accident or by a hand that does not know of it; whoever makes all later
 * hashes anew, and the head, leaves no trace here.
 */
export function linkOf(previous: string, text: string): string {
  return hash('sha256', previous + text, 'base64url');
}
