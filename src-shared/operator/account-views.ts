import type { EntryRow } from './views.ts';

/** An entry of an account, with what the account held once it was booked. */
export interface AccountEntryRow extends EntryRow {
  /** The running balance behind this entry, in minor units. */
  balanceMinor: number;
}

/** What an account held at the end of a day. */
export interface BalanceOnDay {
  accountNumber: string;
  currency: string;
  /** ISO date. */
  date: string;
  balanceMinor: number;
  /** How many entries up to and of that day it is made of. */
  entries: number;
  /** True when the account was not open yet. */
  notOpenYet: boolean;
}
