import type { EntryMark } from '../../../src-shared/mt940/model.ts';
import type { PartKind } from '../../screens/statements/line-parts.ts';

/** The pieces of a statement's lines: what each is called, and what it means. */
export const statementParts = {
  partNames: {
    reference: 'Statement reference',
    account: 'Account number',
    statementNumber: 'Statement number',
    page: 'Page',
    balanceMark: 'Mark',
    balanceDate: 'Date',
    currency: 'Currency',
    balanceAmount: 'Amount',
    valueDate: 'Value date',
    entryDate: 'Entry date',
    entryMark: 'Mark',
    amount: 'Amount',
    type: 'Type',
    customerReference: 'Customer reference',
    bankReference: 'Bank reference',
    narrative: 'Narrative',
  } satisfies Record<PartKind, string>,
  partMeanings: {
    reference: 'Names this statement; no other one of the bank has it.',
    account: 'The account that the statement is of, exactly as the bridge knows it.',
    statementNumber: 'Counted up by one per account, and from 1 again each year.',
    page: 'Counted from 1; the bridge profile has one page only.',
    balanceMark: 'C: money on the account. D: money owed.',
    balanceDate: 'The day of the balance: year, month, day.',
    currency: 'The currency of the account, and so of every amount of the statement.',
    balanceAmount: 'With a comma before the decimals, as many as the currency has.',
    valueDate: 'The day from which the money counts: year, month, day.',
    entryDate: 'The day on which it was booked: month, day.',
    entryMark: 'D: money out. C: money in. RD and RC: one of them taken back.',
    amount: 'Always above zero, in the currency of the statement; the mark says which way it went.',
    type: 'NTRF: an ordinary transfer.',
    customerReference: 'The payment’s own reference, its first 16 characters; NONREF where there is none.',
    bankReference: 'Behind //: this bank’s reference of the entry. The accounting log knows it by this.',
    narrative: 'What the payer wrote.',
  } satisfies Record<PartKind, string>,
  balanceMarks: { C: 'Money on the account', D: 'Money owed' },
  entryMarks: {
    D: 'Debit: money out',
    C: 'Credit: money in',
    RD: 'Reversed debit: money back in',
    RC: 'Reversed credit: money back out',
  } satisfies Record<EntryMark, string>,
} as const;
