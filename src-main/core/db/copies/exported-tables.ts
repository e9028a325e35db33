/** The six tables of spec/data-model.md, in the order of an export. */
export const EXPORTED_TABLES = [
  'accounts',
  'fund_blocks',
  'initiate_payment_batch_requests',
  'initiate_payment_requests',
  'accounting_logs',
  'account_statements',
] as const;
export type ExportedTable = (typeof EXPORTED_TABLES)[number];

/** Where a table's amounts are, and what says their currency. */
export const AMOUNTS: Readonly<Record<ExportedTable, { currency: string; columns: readonly string[] }>> = {
  accounts: {
    currency: 'account_currency',
    columns: ['book_balance', 'blocked_amount', 'available_balance', 'opening_funds'],
  },
  fund_blocks: { currency: 'currency', columns: ['amount', 'amount_released', 'amount_pending'] },
  initiate_payment_batch_requests: { currency: 'currency', columns: ['amount_total'] },
  initiate_payment_requests: { currency: 'remitting_account_currency', columns: ['payment_amount'] },
  accounting_logs: { currency: 'transaction_currency', columns: ['transaction_amount'] },
  account_statements: { currency: 'account_currency', columns: ['opening_balance', 'closing_balance'] },
};
