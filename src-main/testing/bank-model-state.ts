import type { ModelBank } from './bank-model-bank.ts';
import type { BankModel } from './bank-model.ts';

/** All that a bank and its model must agree on, in lines; amounts in minor units. */
export function stateOf({ lines }: ModelBank): string[] {
  return [
    ...lines(
      "SELECT account_number || ' ' || account_currency || ' ' || book_balance || ' - ' || blocked_amount FROM accounts ORDER BY account_number",
    ),
    ...lines(
      "SELECT block_reference_no || ' ' || account_number || ' ' || amount || ' ' || amount_released || ' ' || amount_pending FROM fund_blocks ORDER BY id",
    ),
    ...lines(
      `SELECT batch_id || ' ' || accounting_status || ' after ' || accounting_log_attempts || ': ' || count(booked_at) || ' booked, ' ||
         count(returned_at) || ' returned of ' || count(*)
       FROM initiate_payment_batch_requests AS batch JOIN initiate_payment_requests USING (batch_id) GROUP BY batch.id ORDER BY batch.id`,
    ),
    ...lines(
      `SELECT statement.id || ' ' || statement.account_number || ' ' || account_statement_date || coalesce(': ' || statement_year || '/' ||
         statement_number || ' ' || entry_count || ' entries ' || opening_balance || ' to ' || closing_balance, '') ||
         coalesce(' ' || delivery_state || ' after ' || attempts, '')
       FROM account_statements AS statement LEFT JOIN statement_deliveries ON statement_id = statement.id ORDER BY statement.id`,
    ),
  ];
}

/** The same of the model. */
export function stateOfModel(model: BankModel): string[] {
  const { accounts, blocks, batches, statements } = model;
  return [
    ...[...accounts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([number, { currency, book, blocked }]) => `${number} ${currency} ${book} - ${blocked}`),
    ...[...blocks].map(
      ([id, { account, amount, released, pending }]) => `${id} ${account} ${amount} ${released} ${pending}`,
    ),
    ...batches.map((batch) => {
      const count = (wanted: string): number => batch.payments.filter(({ state }) => state === wanted).length;
      const [returned, all] = [count('returned'), batch.payments.length];
      const status = model.isOpen(batch) ? 'PENDING' : 'PROCESSED';
      return `${batch.id} ${status} after ${batch.attempts}: ${count('booked') + returned} booked, ${returned} returned of ${all}`;
    }),
    ...statements.statements.map(({ account, date, written }, at) => {
      const delivery = statements.deliveries.get(at + 1);
      const sent = delivery === undefined ? '' : ` ${delivery.state} after ${delivery.attempts}`;
      if (written === null) return `${at + 1} ${account} ${date}`;
      const { year, number, entries, opening, closing } = written;
      return `${at + 1} ${account} ${date}: ${year}/${number} ${entries} entries ${opening} to ${closing}${sent}`;
    }),
  ];
}
