import type { TestBank } from './test-bank.ts';

/**
 * The laws of spec/data-model.md ("What must hold after every transaction"), each as a query for the rows that break
 * it. Written apart from the ledger's own SQL, on purpose.
 */
const LAWS: Readonly<Record<string, string>> = {
  'available = book - blocked, never below zero': `
    SELECT account_number FROM accounts
    WHERE available_balance <> book_balance - blocked_amount OR available_balance < 0`,
  'blocked = what its blocks have not released': `
    SELECT a.account_number FROM accounts a
    WHERE a.blocked_amount <> (SELECT coalesce(sum(amount - amount_released), 0) FROM fund_blocks b WHERE b.account_number = a.account_number)`,
  'released within the amount of the block': `
    SELECT block_reference_no FROM fund_blocks WHERE amount_released < 0 OR amount_released > amount`,
  'pending under a block = its payments that are not booked': `
    SELECT block_reference_no FROM fund_blocks b WHERE amount_pending <> (
      SELECT coalesce(sum(payment_amount), 0) FROM initiate_payment_requests p
      WHERE p.funds_blocked_reference_number = b.block_reference_no AND p.booked_at IS NULL)`,
  'book = opening funds + credits - debits': `
    SELECT a.account_number FROM accounts a WHERE a.book_balance <> a.opening_funds + (
      SELECT coalesce(sum(iif(debit_credit IN ('C', 'RD'), transaction_amount, -transaction_amount)), 0)
      FROM accounting_logs l WHERE l.account_number = a.account_number)`,
  'a booked payment has one debit entry, any other none': `
    SELECT p.payment_reference_number FROM initiate_payment_requests p WHERE (p.booked_at IS NOT NULL) <> (
      SELECT count(*) FROM accounting_logs l
      WHERE l.customer_reference_no = p.payment_reference_number AND l.transaction_code = 'DBT' AND l.debit_credit = 'D')`,
  'a statement closes where its lines lead': `
    SELECT s.id FROM account_statements s WHERE s.statement_state = 'generated' AND s.closing_balance <> s.opening_balance + (
      SELECT coalesce(sum(iif(debit_credit IN ('C', 'RD'), transaction_amount, -transaction_amount)), 0)
      FROM accounting_logs l WHERE l.statement_id = s.id)`,
  'a statement opens where the one before it closed': `
    SELECT id FROM (
      SELECT s.id, s.opening_balance, lag(s.closing_balance, 1, a.opening_funds) OVER (PARTITION BY s.account_number ORDER BY s.id) AS before
      FROM account_statements s JOIN accounts a ON a.account_number = s.account_number WHERE s.statement_state = 'generated')
    WHERE opening_balance <> before`,
  'statement numbers of an account and year have no gap': `
    SELECT account_number FROM account_statements WHERE statement_state = 'generated'
    GROUP BY account_number, statement_year HAVING max(statement_number) <> count(*) OR min(statement_number) <> 1`,
  'a batch counts its booked payments, and is PROCESSED with the last': `
    SELECT batch_id FROM initiate_payment_batch_requests b WHERE payments_booked <> (
      SELECT count(*) FROM initiate_payment_requests p WHERE p.batch_id = b.batch_id AND p.booked_at IS NOT NULL)
      OR (accounting_status = 'PROCESSED') <> (payments_booked = payments_total)`,
};

/** Only in double entry: debits and credits balance, per currency and reference. */
const DOUBLE_ENTRY = `
    SELECT customer_reference_no FROM accounting_logs GROUP BY customer_reference_no, transaction_code, transaction_currency
    HAVING sum(iif(debit_credit IN ('C', 'RD'), transaction_amount, -transaction_amount)) <> 0`;

/** The laws that the ledger breaks, with the first rows that break each; empty when all hold. */
export function brokenLaws(
  test: Pick<TestBank, 'rows'>,
  bookKeeping: 'double-entry' | 'debit-only' = 'double-entry',
) {
  const laws =
    bookKeeping === 'double-entry' ? { ...LAWS, 'debits and credits balance': DOUBLE_ENTRY } : LAWS;
  return Object.entries(laws)
    .map(([law, sql]) => ({ law, rows: test.rows(`${sql} LIMIT 3`) }))
    .filter(({ rows }) => rows.length > 0);
}
