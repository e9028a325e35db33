import type { Refusal, RefusalCode } from '../bank/refusals.ts';

/** The refusals that the bridge can meet. */
export const WIRE_REFUSALS = [
  'account_not_found',
  'insufficient_funds',
  'amount_not_a_number',
  'amount_not_positive',
  'amount_too_precise',
  'amount_too_large',
  'invalid_block',
  'block_exceeded',
  'reference_repeated_in_call',
  'reference_already_registered',
  'statement_date_in_future',
] as const satisfies readonly RefusalCode[];
export type WireRefusalCode = (typeof WIRE_REFUSALS)[number];

type Words = Readonly<Record<string, string>>;

/** Each text begins as the bridge's users know it (spec/bridge-contract.md); what follows names the offending payment. */
const TEXTS: Readonly<Record<WireRefusalCode, (words: Words) => string>> = {
  account_not_found: () => 'Account not found',
  insufficient_funds: () => 'Insufficient funds',
  amount_not_a_number: (words) => `Amount is not a number${at(words)}: ${words['amount']}`,
  amount_not_positive: (words) => `Amount must be greater than zero${at(words)}: ${words['amount']}`,
  amount_too_precise: (words) =>
    `Amount has more decimals than ${words['currency']} allows${at(words)}: ${words['amount']}`,
  amount_too_large: (words) => `Amount is larger than the ledger can hold${at(words)}: ${words['amount']}`,
  invalid_block: (words) =>
    `Invalid funds block reference or mismatch in details: payment ${words['payment']}, block ${words['block']}`,
  block_exceeded: (words) =>
    `Payments exceed what is left of the funds block: payment ${words['payment']}, block ${words['block']}, left ${words['available']}`,
  reference_repeated_in_call: (words) => `Payment reference is used twice in this call: ${words['payment']}`,
  statement_date_in_future: (words) =>
    `Statement date is in the future: ${words['date']}, today is ${words['today']}`,
  reference_already_registered: (words) => `Payment reference is already registered: ${words['payment']}`,
};

function at(words: Words): string {
  return words['payment'] === undefined ? '' : ` in payment ${words['payment']}`;
}

/** The `error_message` of a refusal. */
export function wireText(refusal: Refusal<WireRefusalCode>): string {
  return TEXTS[refusal.code](refusal.params);
}
