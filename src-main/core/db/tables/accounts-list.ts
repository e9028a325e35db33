import { sql } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { CurrencyFunds } from '../../../../src-shared/operator/views.ts';
import type { Handle } from '../handle.ts';
import { any, contains, given, readPage } from '../page.ts';
import { defineQuery } from '../query.ts';
import type { Account } from './accounts.ts';

const SORTS = {
  accountNumber: sql`account_number`,
  holderName: sql`account_holder_name`,
  openedAt: sql`id`,
  bookMinor: sql`book_balance`,
  blockedMinor: sql`blocked_amount`,
  availableMinor: sql`available_balance`,
};

/** A page of accounts. */
export function listAccounts(handle: Handle, query: OperatorArgument<'listAccounts'>): Page<Account> {
  return readPage(handle, query, {
    columns: sql`*`,
    from: sql`accounts`,
    where: [
      ...given(query.kind, (kind) => sql`account_kind = ${kind}`),
      ...given(query.currency, (currency) => sql`account_currency = ${currency}`),
      ...given(query.search, (text) =>
        any([contains(sql`account_number`, text), contains(sql`account_holder_name`, text)]),
      ),
    ],
    sort: SORTS[query.sort],
    id: sql`id`,
  });
}

const funds = defineQuery((db) =>
  db
    .selectFrom('accounts')
    .select((eb) => [
      'account_currency as currency',
      eb.fn.sum<number>('book_balance').as('bookMinor'),
      eb.fn.sum<number>('blocked_amount').as('blockedMinor'),
      eb.fn.sum<number>('available_balance').as('availableMinor'),
      eb.fn.countAll<number>().as('accounts'),
    ])
    .where('account_kind', '=', 'programme')
    .groupBy('account_currency')
    .orderBy('account_currency'),
);

/** The programme accounts' money, summed for each currency. */
export function sumProgrammeFunds(handle: Handle): CurrencyFunds[] {
  return funds.all(handle, {});
}
