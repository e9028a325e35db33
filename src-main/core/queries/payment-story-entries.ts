import type { StoryEntry } from '../../../src-shared/operator/story-views.ts';
import { sumAccountEntries } from '../db/tables/account-entries.ts';
import type { Entry } from '../db/tables/accounting-logs.ts';
import { findAccount } from '../db/tables/accounts.ts';
import type { BankContext } from '../operations/context.ts';
import { entryRow } from './views.ts';

/** So many later entries are summed for what an account held behind one: about a millisecond. */
const LATER_SUMMED = 2000;
/** After every day. */
const ALWAYS = '9999-12-31';

/**
 * An entry with what its account held behind it: what it holds now, without its later entries. Null where these are too many to be
 * summed each time; the account's own page has it then. In one moment of the ledger with the rest.
 */
export function storyEntry(reader: BankContext['reader'], entry: Entry): StoryEntry {
  const { account_number: account, transaction_date: date, id } = entry;
  const later = sumAccountEntries(reader, {
    account,
    until: ALWAYS,
    after: { date, id },
    limit: LATER_SUMMED,
  });
  const { book_balance: now } = findAccount(reader, account)!;
  return { ...entryRow(entry), balanceMinor: later.count < LATER_SUMMED ? now - later.sum : null };
}
