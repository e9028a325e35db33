import { sql, type Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { AccountsTable } from '../schema.ts';

export type Account = Selectable<AccountsTable>;
export type NewAccount = Omit<Account, 'id' | 'blocked_amount' | 'available_balance'>;

/** Who holds an account and how to reach them. */
export type HolderData = Pick<
  Account,
  'account_holder_name' | 'account_holder_phone' | 'phone_digits' | 'account_holder_email'
>;

const byNumber = defineQuery((db, p: { number: string }) =>
  db.selectFrom('accounts').selectAll().where('account_number', '=', p.number),
);
const byPhone = defineQuery((db, p: { digits: string }) =>
  db.selectFrom('accounts').selectAll().where('phone_digits', '=', p.digits).orderBy('id').limit(1),
);
const insert = defineQuery((db, p: NewAccount) =>
  db.insertInto('accounts').values({
    account_number: p.account_number,
    account_holder_name: p.account_holder_name,
    account_currency: p.account_currency,
    book_balance: p.book_balance,
    account_kind: p.account_kind,
    opening_funds: p.opening_funds,
    account_holder_phone: p.account_holder_phone,
    phone_digits: p.phone_digits,
    account_holder_email: p.account_holder_email,
    opened_date: p.opened_date,
    opened_at: p.opened_at,
  }),
);
const move = defineQuery((db, p: { number: string; book: number; blocked: number }) =>
  db
    .updateTable('accounts')
    .set((eb) => ({
      book_balance: eb('book_balance', '+', p.book),
      blocked_amount: eb('blocked_amount', '+', p.blocked),
    }))
    .where('account_number', '=', p.number),
);
const correct = defineQuery((db, p: { number: string } & HolderData) =>
  db
    .updateTable('accounts')
    .set({
      account_holder_name: p.account_holder_name,
      account_holder_phone: p.account_holder_phone,
      phone_digits: p.phone_digits,
      account_holder_email: p.account_holder_email,
    })
    .where('account_number', '=', p.number),
);
const openedWith = defineQuery((db, p: { currency: string }) =>
  db
    .selectFrom('accounts')
    .select(sql<number>`coalesce(sum(opening_funds), 0)`.as('funds'))
    .where('account_currency', '=', p.currency)
    .where('opening_funds', '>', 0)
    .where('account_kind', '<>', 'funding'),
);
const currencies = defineQuery((db, p: { numbers: string }) =>
  db
    .selectFrom('accounts')
    .select(['account_number', 'account_currency'])
    .where('account_number', 'in', sql<string>`(select value from json_each(${p.numbers}))`),
);
const countAll = defineQuery((db) =>
  db.selectFrom('accounts').select((eb) => eb.fn.countAll<number>().as('count')),
);

/** The account of that number, in whatever currency; undefined when there is none. */
export function findAccount(handle: Handle, number: string): Account | undefined {
  return byNumber.first(handle, { number });
}

/**
 * The account of that number **and** currency, as the bridge looks accounts up. A funding account is not one of them: it
 * holds money that is not in the bank yet.
 */
export function findAccountIn(handle: Handle, number: string, currency: string): Account | undefined {
  const account = findAccount(handle, number);
  return account?.account_currency === currency && account.account_kind !== 'funding' ? account : undefined;
}

/** The currencies of those accounts that there are, in one query. */
export function findCurrencies(handle: Handle, numbers: readonly string[]): Map<string, string> {
  const rows = currencies.all(handle, { numbers: JSON.stringify(numbers) });
  return new Map(rows.map((row) => [row.account_number, row.account_currency]));
}

/** The first account opened with that phone number, given by its digits. */
export function findAccountByPhone(handle: Handle, digits: string): Account | undefined {
  return byPhone.first(handle, { digits });
}

export function insertAccount(handle: WriteHandle, account: NewAccount): void {
  insert.run(handle, account);
  handle.touch('accounts');
}

/** Adds to an account's book balance and blocked amount, in minor units; the database refuses a negative available balance. */
export function moveBalances(
  handle: WriteHandle,
  number: string,
  change: { book: number; blocked: number },
): void {
  move.run(handle, { number, ...change });
  handle.touch('accounts');
}

/** Puts other holder data in the place of an account's. */
export function updateHolder(handle: WriteHandle, number: string, holder: HolderData): void {
  correct.run(handle, { number, ...holder });
  handle.touch('accounts');
}

/** The opening funds of all accounts of a currency but the funding account's: with the deposits, all the money there is. */
export function sumOpeningFunds(handle: Handle, currency: string): number {
  return openedWith.first(handle, { currency })!.funds;
}

export function countAccounts(handle: Handle): number {
  return countAll.first(handle, {})!.count;
}
