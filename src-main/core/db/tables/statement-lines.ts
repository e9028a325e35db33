import type { BookedLine } from '../../../../src-shared/statement-formats/booked-statement.ts';
import type { StatedEntry } from './accounting-logs.ts';

/** An entry as a statement reports it: in MT940, which takes the model's part of it, and in every other format. */
export function statementLine(entry: StatedEntry): BookedLine {
  return {
    mark: entry.debit_credit,
    amountMinor: entry.transaction_amount,
    date: entry.transaction_date,
    customerReference: entry.customer_reference_no,
    bankReference: entry.reference_no,
    narratives: [
      entry.narrative_1,
      entry.narrative_2,
      entry.narrative_3,
      entry.narrative_4,
      entry.narrative_5,
      entry.narrative_6,
    ],
    transactionCode: entry.transaction_code,
    counterparty: entry.contra_account_number,
  };
}
