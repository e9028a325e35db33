import type { TransactionCode } from '../bank/statuses.ts';
import type { Minor } from '../money/amount.ts';
import type { StatementLine } from '../mt940/model.ts';

/** An entry that a statement reports, in the ledger's own words and in full: also what MT940 has no room for. */
export interface BookedLine extends StatementLine {
  transactionCode: TransactionCode;
  /** The account of the other leg; null in debit-only book-keeping. */
  counterparty: string | null;
}

/** A statement that was written, without its entries: what its MT940 text says of it, and who holds the account. */
export interface StatementFrame {
  /** `:20:`, at most 16 characters. */
  reference: string;
  accountNumber: string;
  holderName: string;
  currency: string;
  /** `:28C:`. */
  statementNumber: number;
  /** ISO timestamp in UTC: when the statement was written. */
  writtenAt: string;
  /** ISO dates of `:60F:` and `:62F:`. */
  openingDate: string;
  closingDate: string;
  openingMinor: Minor;
  closingMinor: Minor;
  /** `:64:`; null where the text has none. */
  availableMinor: Minor | null;
}

/** Takes the entries of one statement, one by one in order of booking, and gives its whole text at the end. */
export interface StatementFileWriter {
  add(line: BookedLine): void;
  finish(): string;
}
