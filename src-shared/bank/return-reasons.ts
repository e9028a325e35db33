/** Why a payment comes back (spec/data-model.md, 6): the 6th narrative of its reversal, in these words, for the bridge to read. */
export const RETURN_REASONS = [
  'ACCOUNT_CLOSED',
  'ACCOUNT_NOT_FOUND',
  'ACCOUNT_DORMANT',
  'ACCOUNT_DECEASED',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
