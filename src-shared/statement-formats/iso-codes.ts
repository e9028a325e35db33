import { isReservedAccountNumber } from '../bank/account-number.ts';
import { RETURN_REASONS, type ReturnReason } from '../bank/return-reasons.ts';
import type { BookedLine } from './booked-statement.ts';

/** A bank transaction code of ISO 20022: domain, family, sub-family (External Code Sets, Bank Transaction Codes). */
export type BankTransactionCode = readonly [domain: string, family: string, subFamily: string];

/**
 * What kind of entry this is, in ISO 20022's words. All are payments (`PMNT`): a deposit is a miscellaneous one over the counter
 * (`CNTR`/`MSCD`); a debit is an issued credit transfer (`ICDT`), a credit a received one (`RCDT`); a reversal stays in the family
 * of what it reverses, as a reversal due to payment return (`RRTN`). Between two accounts of this bank it is an internal book transfer
 * (`BOOK`), to or from a clearing account a domestic one (`DMCT`).
 */
export function bankTransactionCode(line: BookedLine): BankTransactionCode {
  if (line.transactionCode === 'DEP' && line.mark === 'C') return ['PMNT', 'CNTR', 'MSCD'];
  const family = line.mark === 'D' || line.mark === 'RD' ? 'ICDT' : 'RCDT';
  if (line.mark === 'RD' || line.mark === 'RC') return ['PMNT', family, 'RRTN'];
  const inside = line.counterparty !== null && !isReservedAccountNumber(line.counterparty);
  return ['PMNT', family, inside ? 'BOOK' : 'DMCT'];
}

/**
 * ISO 20022's codes for why a payment came back (ExternalReturnReason1Code), with its own names: ClosedAccountNumber;
 * IncorrectAccountNumber, which the SEPA rulebooks give for "account number does not exist"; BlockedAccount, the nearest there is to a
 * dormant one ("prohibiting posting of transactions against it"); EndCustomerDeceased.
 */
const RETURN_CODES: Readonly<Record<ReturnReason, string>> = {
  ACCOUNT_CLOSED: 'AC04',
  ACCOUNT_NOT_FOUND: 'AC01',
  ACCOUNT_DORMANT: 'AC06',
  ACCOUNT_DECEASED: 'MD07',
};

/** Narrative: the reason is in words beside it. */
const IN_WORDS = 'NARR';
/** NotSpecifiedReasonAgentGenerated. */
const NOT_SAID = 'MS03';

/** The code for a reversal's reason as the ledger has it, its 6th narrative. */
export function returnReasonCode(reason: string): string {
  const known = RETURN_REASONS.find((code) => code === reason);
  if (known !== undefined) return RETURN_CODES[known];
  return reason === '' ? NOT_SAID : IN_WORDS;
}
