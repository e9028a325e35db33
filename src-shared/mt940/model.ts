import type { Minor } from '../money/amount.ts';

/** The mark of an entry in `:61:` and in accounting_logs.debit_credit: debit, credit, and the reversal of each. */
export const ENTRY_MARKS = ['D', 'C', 'RD', 'RC'] as const;
export type EntryMark = (typeof ENTRY_MARKS)[number];

/** What an entry of `mark` does to its account's balance: +1 money in, -1 money out (`RD` brings a debit's money back). */
export function markSign(mark: EntryMark): 1 | -1 {
  return mark === 'C' || mark === 'RD' ? 1 : -1;
}

/** One `:61:` with its `:86:`, in the ledger's own words; the writer cuts and cleans what the tags cannot hold. */
export interface StatementLine {
  mark: EntryMark;
  amountMinor: Minor;
  /** ISO date on which the money moved; value date and entry date of `:61:`. */
  date: string;
  /** accounting_logs.customer_reference_no: the bridge's disbursement id, in full. */
  customerReference: string;
  /** accounting_logs.reference_no: this bank's reference, unique, at most 16 characters. */
  bankReference: string;
  /** narrative_1 … narrative_6; null or empty where the payment had none. */
  narratives: readonly (string | null)[];
}

/** A statement before it is written: everything that the MT940 text says, in minor units of `currency`. */
export interface StatementModel {
  /** `:20:`, unique, at most 16 characters, no `/` first or last, no `//`. */
  reference: string;
  /** `:25:`, the account number exactly as the bridge knows it. */
  accountNumber: string;
  currency: string;
  /** `:28C:`, counted up per account, 1 again each year. */
  statementNumber: number;
  /** ISO date of the opening balance: the last statement's date, or the account's opening day for the first. */
  openingDate: string;
  openingMinor: Minor;
  /** ISO date of the closing balance: account_statement_date. */
  closingDate: string;
  /** `:64:`, the available balance as the statement is made. */
  availableMinor: Minor;
  lines: readonly StatementLine[];
}
