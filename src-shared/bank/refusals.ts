/**
 * Every business refusal of the bank, in one closed list (design.md, habit 2). An operation lists the ones it can
 * give beside its signature; adapters alone know how each looks on the wire, the console alone how it reads on screen.
 * `refusals.test.ts` holds this list, the wire texts, the console texts and the README's table together.
 */
export const REFUSAL_CODES = [
  'account_not_found',
  'insufficient_funds',
  'amount_not_a_number',
  'amount_not_positive',
  'amount_negative',
  'amount_too_precise',
  'amount_too_large',
  'invalid_block',
  'block_exceeded',
  'reference_repeated_in_call',
  'reference_already_registered',
  'account_number_invalid',
  'account_number_taken',
  'account_number_reserved',
  'holder_name_invalid',
  'phone_invalid',
  'email_invalid',
  'currency_unknown',
  'bank_is_full',
  'statement_date_in_future',
  'statement_not_found',
  'statement_not_generated',
  'batch_not_found',
  'batch_not_held',
  'payment_not_found',
  'payment_not_booked',
  'payment_already_returned',
  'return_funds_gone',
  'block_not_found',
  'block_has_nothing_free',
  'block_has_changed',
  'release_reason_invalid',
  'callback_url_missing',
  'delivery_url_invalid',
  'delivery_under_way',
  'delivery_not_waiting',
  'defect_impossible',
  'setting_invalid',
  'setting_fixed',
  'backup_not_found',
  'backup_not_a_ledger',
  'backup_damaged',
  'backup_newer',
  'backup_unbalanced',
  'export_running',
  'backup_cancelled',
  'restore_running',
  'restore_failed',
  'disk_full',
  'files_not_written',
  'ledger_unavailable',
  'call_not_found',
  'call_not_whole',
  'listener_closed',
  'pins_full',
  'call_log_unavailable',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * A refusal: which rule said no, and the words its text needs (`payment` the payment's reference, `account`, `amount`,
 * `currency`, `block`, `setting`, `detail` …). JSON-safe: it crosses IPC and HTTP as it is.
 */
export interface Refusal<C extends RefusalCode = RefusalCode> {
  code: C;
  params: Readonly<Record<string, string>>;
}

/** What an operation that may be refused gives back: its value, or why not. Bugs are thrown, never returned. */
export type Outcome<T, C extends RefusalCode = RefusalCode> =
  { ok: true; value: T } | { ok: false; refusal: Refusal<C> };

/** The outcome of an operation that went through. */
export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** The outcome of an operation that the bank refuses. */
export function refuse<C extends RefusalCode>(
  code: C,
  params: Readonly<Record<string, string>> = {},
): { ok: false; refusal: Refusal<C> } {
  return { ok: false, refusal: { code, params } };
}
