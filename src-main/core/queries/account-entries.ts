import type { AccountEntryRow, BalanceOnDay } from '../../../src-shared/operator/account-views.ts';
import type { OperatorArgument } from '../../../src-shared/operator/api.ts';
import { COUNT_LIMIT, type Cursor, type Page } from '../../../src-shared/operator/paging.ts';
import {
  BEFORE_ALL,
  countAccountEntries,
  findAccountEntries,
  sumAccountEntries,
  type EntryPlace,
} from '../db/tables/account-entries.ts';
import { findAccount } from '../db/tables/accounts.ts';
import type { BankContext } from '../operations/context.ts';
import { entryRow } from './views.ts';

/** Entries that are summed before others get their turn: some two milliseconds. */
const SLICE = 5000;
/** After every day. */
const ALWAYS = '9999-12-31';

/**
 * What an account held at the end of a day: its opening funds and all its entries up to then. Summed in slices, so that a
 * million entries stop nobody; null when there is no such account.
 */
export async function balanceOnDay(
  { reader }: Pick<BankContext, 'reader'>,
  { accountNumber, date }: { accountNumber: string; date: string },
): Promise<BalanceOnDay | null> {
  const account = findAccount(reader, accountNumber);
  if (account === undefined) return null;
  let [balanceMinor, entries, after] = [account.opening_funds, 0, BEFORE_ALL];
  for (;;) {
    const part = sumAccountEntries(reader, { account: accountNumber, until: date, after, limit: SLICE });
    balanceMinor += part.sum;
    entries += part.count;
    after = part.last;
    if (part.count < SLICE) break;
    await new Promise(setImmediate);
  }
  const notOpenYet = date < account.opened_date && entries === 0;
  return {
    accountNumber,
    currency: account.account_currency,
    date,
    balanceMinor: notOpenYet ? 0 : balanceMinor,
    entries,
    notOpenYet,
  };
}

/**
 * The entries of an account, the latest first, each with the running balance behind it. The newest one's balance is the account's
 * own (or the one of the day that the list ends with); every other is the one above it, without what that entry did. So a page
 * costs the same anywhere: the cursor carries day and balance on.
 */
export async function accountEntries(
  bank: Pick<BankContext, 'reader'>,
  query: OperatorArgument<'listAccountEntries'>,
): Promise<Page<AccountEntryRow>> {
  const { accountNumber: account, cursor, limit } = query;
  const until = query.until ?? ALWAYS;
  const onDay =
    cursor === null && query.until !== undefined
      ? await balanceOnDay(bank, { accountNumber: account, date: until })
      : null;
  const from = cursor === null ? null : placeOf(cursor);
  const found = findAccountEntries(bank.reader, { account, until, before: from, limit: limit + 1 });
  const count = countAccountEntries(bank.reader, { account, until });
  let balance = from?.balance ?? onDay?.balanceMinor ?? found[0]?.book ?? 0;
  const rows = found.slice(0, limit).map((entry) => {
    const balanceMinor = balance;
    balance -= entry.signed;
    return { ...entryRow(entry), balanceMinor };
  });
  const last = found[limit - 1];
  return {
    rows,
    nextCursor:
      found.length > limit && last !== undefined ? [`${last.transaction_date} ${balance}`, last.id] : null,
    count: Math.min(count, COUNT_LIMIT),
    countIsLowerBound: count > COUNT_LIMIT,
  };
}

/** Where the page before ended, and the balance before its last entry. */
function placeOf([text, id]: Cursor): EntryPlace & { balance: number } {
  const [date = '', balance = '0'] = String(text).split(' ');
  return { date, id, balance: Number(balance) };
}
