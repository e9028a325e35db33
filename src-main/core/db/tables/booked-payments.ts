import { sql } from 'kysely';
import type { WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import { linkToTrail } from '../trail-heads.ts';
import type { NewEntry } from './accounting-logs.ts';

/*
 * What a slice of the posting job writes, the hot path of the bank: each table in one statement for the whole slice. A statement a row
 * would find its place in every index from the root anew, and cost a third more. So a statement is handed a JSON list with the little
 * that was found out for each payment, and takes all else from the payment's own row.
 */

/** The list `rows`, each beside its payment, whose id stands first in it. CROSS JOIN keeps SQLite from turning the two around. */
const besidePayments = (rows: string) =>
  sql`json_each(${rows}) as listed cross join initiate_payment_requests as payment
    where payment.id = listed.value ->> 0`;

const insertEntries = defineQuery(
  (db, p: { firstId: number; legs: number; date: string; now: string; entries: string }) => {
    const isDebit = sql`listed.key % ${p.legs} = 0`;
    return db
      .insertInto('accounting_logs')
      .columns([
        'id',
        'corresponding_block_reference_no',
        'customer_reference_no',
        'debit_credit',
        'account_number',
        'transaction_amount',
        'transaction_date',
        'transaction_currency',
        'transaction_code',
        'narrative_1',
        'narrative_2',
        'narrative_3',
        'narrative_4',
        'narrative_5',
        'narrative_6',
        'contra_account_number',
        'created_at',
        'chain_hash',
      ])
      .expression(
        sql`select ${p.firstId} + listed.key, iif(${isDebit}, funds_blocked_reference_number, null), payment_reference_number,
          iif(${isDebit}, 'D', 'C'), iif(${isDebit}, remitting_account, listed.value ->> 1), payment_amount, ${p.date},
          remitting_account_currency, 'DBT', narrative_1, narrative_2, narrative_3, narrative_4, narrative_5, narrative_6,
          iif(${isDebit}, listed.value ->> 1, remitting_account), ${p.now}, listed.value ->> 2
          from ${besidePayments(p.entries)}`,
      );
  },
);
const openAccounts = defineQuery((db, p: { date: string; now: string; openings: string }) =>
  db
    .insertInto('accounts')
    .columns([
      'account_number',
      'account_holder_name',
      'account_currency',
      'book_balance',
      'account_kind',
      'opening_funds',
      'account_holder_phone',
      'phone_digits',
      'account_holder_email',
      'opened_date',
      'opened_at',
    ])
    .expression(
      sql`select listed.value ->> 1, coalesce(beneficiary_name, listed.value ->> 1), remitting_account_currency, listed.value ->> 3,
        'beneficiary', 0, beneficiary_phone_no, listed.value ->> 2, beneficiary_email, ${p.date}, ${p.now}
        from ${besidePayments(p.openings)}`,
    ),
);
const mark = defineQuery((db, p: { ids: string; now: string }) =>
  db
    .updateTable('initiate_payment_requests')
    .set({ booked_at: p.now })
    .where('id', 'in', sql<number>`(select value from json_each(${p.ids}))`),
);

/** A payment's debit and, in double entry, its credit. */
export interface BookedPayment {
  paymentId: number;
  debit: NewEntry;
  credit: NewEntry | null;
}

/** Writes the entries of a slice of payments, all of them with a credit or none, and marks the payments as booked. */
export function insertBookedPayments(handle: WriteHandle, booked: readonly BookedPayment[]): void {
  const { transaction_date: date, created_at: now } = booked[0]!.debit;
  const entries = booked.flatMap(({ debit, credit }) => (credit === null ? [debit] : [debit, credit]));
  const legs = entries.length / booked.length;
  const { firstId, hashes } = linkToTrail(handle, 'accounting_logs', entries);
  const listed = hashes.map((hash, at) => {
    const { paymentId, credit } = booked[Math.floor(at / legs)]!;
    return [paymentId, credit === null ? null : credit.account_number, hash];
  });
  insertEntries.run(handle, { firstId, legs, date, now, entries: JSON.stringify(listed) });
  mark.run(handle, { ids: JSON.stringify(booked.map(({ paymentId }) => paymentId)), now });
  handle.touch('accounting_logs', 'initiate_payment_requests');
}

/** An account that is opened because a payment is credited to it, in its beneficiary's name. */
export interface PaidAccount {
  paymentId: number;
  accountNumber: string;
  phoneDigits: string | null;
  /** What the payments of this slice bring, in minor units. */
  bookBalance: number;
}

/** Opens accounts without funds of their own, to be called before the entries that explain their balances are written. */
export function insertPaidAccounts(
  handle: WriteHandle,
  opened: readonly PaidAccount[],
  { date, now }: { date: string; now: string },
): void {
  if (opened.length === 0) return;
  const listed = opened.map(({ paymentId, accountNumber, phoneDigits, bookBalance }) => [
    paymentId,
    accountNumber,
    phoneDigits,
    bookBalance,
  ]);
  openAccounts.run(handle, { date, now, openings: JSON.stringify(listed) });
  handle.touch('accounts');
}
