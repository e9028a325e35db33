import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import {
  MOST_HITS,
  type FindHit,
  type HitKind,
  type PhoneRow,
} from '../../../src-shared/operator/find-views.ts';
import * as find from '../db/tables/find-by-prefix.ts';
import type { BankContext } from '../operations/context.ts';

/** So many of a kind: one kind with a thousand that begin alike must not hide the others. */
const MOST_OF_A_KIND = 6;
/** Shorter digits would begin the phone number of everybody. */
const LEAST_PHONE_DIGITS = 4;
/** A statement that is named without its year is looked for in so many. */
const YEARS_BACK = 10;
const LAST_ENTRY_DIGITS = 14;

type Handle = BankContext['reader'];
type Finder = (handle: Handle, text: string, year: number) => FindHit[];

/** What begins with the text: exactly as it stands, or in capitals or small letters, as references come in one or the other. */
function byPrefix<Row>(
  read: (handle: Handle, range: ReturnType<typeof find.rangeOf>) => Row[],
  show: (row: Row) => FindHit,
): Finder {
  return (handle, text) =>
    [...new Set([text, text.toUpperCase(), text.toLowerCase()])].flatMap((prefix) =>
      read(handle, find.rangeOf(prefix, MOST_OF_A_KIND)).map(show),
    );
}

const account = (row: ReturnType<typeof find.findAccountsByNumber>[number]): FindHit =>
  hit('account', row.account_number, {
    about: row.account_holder_name,
    amountMinor: row.available_balance,
    currency: row.account_currency,
  });

const entry = (row: ReturnType<typeof find.findEntriesById>[number]): FindHit =>
  hit('entry', row.reference_no, {
    about: row.account_number,
    amountMinor: row.transaction_amount,
    currency: row.transaction_currency,
    date: row.transaction_date,
  });

const statement = (row: NonNullable<ReturnType<typeof find.findStatementById>>): FindHit => ({
  ...hit('statement', String(row.id), { about: row.account_number, date: row.account_statement_date }),
  label: row.statement_number === null ? String(row.id) : `${row.statement_number}/${row.statement_year}`,
});

/** In the order in which their hits are shown. */
const FINDERS: readonly Finder[] = [
  byPrefix(find.findPaymentsByReference, (row) =>
    hit('payment', row.payment_reference_number, {
      about: row.beneficiary_name,
      amountMinor: row.payment_amount,
      currency: row.remitting_account_currency,
    }),
  ),
  byPrefix(find.findBlocksByReference, (row) =>
    hit('block', row.block_reference_no, {
      about: row.account_number,
      amountMinor: row.amount,
      currency: row.currency,
    }),
  ),
  byPrefix(find.findAccountsByNumber, account),
  statementsOf,
  byPrefix(find.findBatchesById, (row) =>
    hit('batch', row.batch_id, {
      about: row.remitting_account,
      amountMinor: row.currency === null ? null : row.amount_total,
      currency: row.currency,
    }),
  ),
  entriesOf,
  (handle, text) => find.findAccountsByHolder(handle, find.rangeOf(text, MOST_OF_A_KIND)).map(account),
  (handle, text) => {
    const digits = /^[+\d\s()-]+$/.test(text) ? phoneDigits(text) : '';
    return digits.length < LEAST_PHONE_DIGITS
      ? []
      : find
          .findAccountsByPhone(handle, find.rangeOf(digits, MOST_OF_A_KIND))
          .map((row) => hit('account', row.account_number, { about: row.account_holder_name }));
  },
];

/**
 * Everything whose reference, number or holder begins with the text, at most {@link MOST_HITS}, those that are exactly it first. Each
 * kind is one range of an index, so it costs the same in any ledger.
 */
export function findAnything(bank: { reader: Handle; year: number }, text: string): FindHit[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  const found = new Map<string, FindHit>();
  for (const finder of FINDERS) {
    const hits = new Map(finder(bank.reader, wanted, bank.year).map((one) => [`${one.kind} ${one.id}`, one]));
    for (const [key, one] of [...hits].slice(0, MOST_OF_A_KIND)) if (!found.has(key)) found.set(key, one);
  }
  const isExact = ({ label, id }: FindHit): boolean => [label, id].some((name) => sameText(name, wanted));
  const hits = [...found.values()];
  return [...hits.filter(isExact), ...hits.filter((one) => !isExact(one))].slice(0, MOST_HITS);
}

/** Accounts that have a phone, by the digits that it begins with; the first few where none are given. */
export function findPhones(reader: Handle, text: string): PhoneRow[] {
  return find.findAccountsByPhone(reader, find.rangeOf(phoneDigits(text), MOST_HITS)).map((row) => ({
    phone: row.account_holder_phone ?? row.phone_digits ?? '',
    accountNumber: row.account_number,
    holderName: row.account_holder_name,
  }));
}

/** `SPONSOR0001 3`, `SPONSOR0001 3/2026`, or the reference that stands in the statement itself: `STMT000000000003`. */
function statementsOf(handle: Handle, text: string, thisYear: number): FindHit[] {
  const own = /^STMT0*(\d{1,12})$/i.exec(text);
  if (own !== null) {
    const row = find.findStatementById(handle, Number(own[1]));
    return row === undefined ? [] : [statement(row)];
  }
  const named = /^(.*\S)\s+#?(\d{1,6})(?:\/(\d{4}))?$/.exec(text);
  if (named === null) return [];
  const [, spelled, number, year] = named as unknown as [string, string, string, string | undefined];
  const years =
    year === undefined ? Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back) : [Number(year)];
  const accounts = [...new Set([spelled, spelled.toUpperCase()])];
  return accounts
    .flatMap((of) =>
      years.map((in_) =>
        find.findStatementByNumber(handle, { account: of, year: in_, number: Number(number) }),
      ),
    )
    .flatMap((row) => (row === undefined ? [] : [statement(row)]));
}

/** An entry by the bank's own reference, or by the customer's. */
function entriesOf(handle: Handle, text: string, year: number): FindHit[] {
  const own = /^EB(\d{1,14})$/i.exec(text)?.[1];
  if (own === undefined) return byPrefix(find.findEntriesByReference, entry)(handle, text, year);
  // As it begins, and as its number is said without the noughts: EB15.
  const ranges = [
    { from: Number(own), to: Number(own) },
    { from: Number(own.padEnd(LAST_ENTRY_DIGITS, '0')), to: Number(own.padEnd(LAST_ENTRY_DIGITS, '9')) },
  ];
  return ranges.flatMap((ids) => find.findEntriesById(handle, { ...ids, limit: MOST_OF_A_KIND }).map(entry));
}

function hit(kind: HitKind, id: string, more: Partial<FindHit>): FindHit {
  return { kind, id, label: id, about: null, amountMinor: null, currency: null, date: null, ...more };
}

function sameText(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}
