import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount } from '../../src-shared/money/amount.ts';
import type { Outcome } from '../../src-shared/bank/refusals.ts';
import { createBankModel, type BankModel, type ModelOrder } from './bank-model.ts';
import { breakBookingOf, mendBookings } from './broken-booking.ts';
import { deedsOf } from './deeds.ts';
import { brokenLaws } from './ledger-laws.ts';
import { payment } from './payments.ts';
import { openTestBank, type TestBank } from './test-bank.ts';

/** A deed by its name and a few numbers, which stand for what there is when its turn comes: so any list of deeds makes sense. */
const NUMBERS = ['SPONSOR0001', 'PROG-A', 'PROG-B', 'BEN-1', 'NOBODY'];
const CURRENCIES = ['USD', 'KES'];
const PAYEES = [
  { at: 'here', name: 'BEN-1' },
  { at: 'here', name: 'BEN-2' },
  { at: 'here', name: 'PROG-A' },
  { at: 'bank', name: 'OTHER' },
  { at: 'wallet', name: 'M-PESA' },
] as const;

const number = fc.constantFrom(...NUMBERS);
const currency = fc.constantFrom(...CURRENCIES);
const minor = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 5, max: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 999_999_990, 1_000_000_001) },
);
const REFERENCE = fc.integer({ min: 0, max: 60 });
const mostly = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
const order = fc.record({
  reference: REFERENCE,
  block: fc.nat(),
  minor: fc.oneof(
    { weight: 15, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  day: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 3 }) },
  ),
  payee: fc.constantFrom(...PAYEES),
  wrong: mostly(null, 'account', 'block'),
});

const block = fc.record({ deed: fc.constant('block' as const), number, currency, minor });
const initiate = fc.record({
  deed: fc.constant('initiate' as const),
  orders: fc.array(order, { maxLength: 5 }),
});
const quick = fc.oneof(block, initiate, initiate);
const DEED = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constant('block' as const),
      number: fc.constant('SPONSOR0001'),
      currency: fc.constant('USD'),
      minor,
    }),
  },
  { weight: 2, arbitrary: block },
  { weight: 7, arbitrary: initiate },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('together' as const),
      deeds: fc.array(quick, { minLength: 2, maxLength: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('repeat' as const), at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('open' as const),
      number,
      currency,
      minor: fc.integer({ min: 0, max: 50 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('deposit' as const),
      number,
      minor: fc.integer({ min: 0, max: 50 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ deed: fc.constant('post' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ deed: fc.constant('break' as const), reference: REFERENCE }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('mend' as const) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('retry' as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('ask' as const),
      number,
      daysAgo: fc.integer({ min: -1, max: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('write' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('restart' as const) }) },
);
type Deed = typeof DEED extends fc.Arbitrary<infer T> ? T : never;

/** Enough for payments to be accepted from the first deed on. */
const BEGINNING: Deed[] = [
  { deed: 'open', number: 'PROG-A', currency: 'KES', minor: 300 },
  { deed: 'open', number: 'PROG-B', currency: 'USD', minor: 300 },
  ...[30, 50].map((minor): Deed => ({ deed: 'block', number: 'SPONSOR0001', currency: 'USD', minor })),
  { deed: 'block', number: 'PROG-A', currency: 'KES', minor: 40 },
  { deed: 'block', number: 'PROG-B', currency: 'USD', minor: 40 },
];

/** An outcome as the model says it. */
function inWords(outcome: Outcome<unknown>): string {
  if (!outcome.ok) {
    const { code, params } = outcome.refusal;
    return params['payment'] === undefined ? code : `${code} ${params['payment']}`;
  }
  const value = outcome.value as { blockReference?: string; batchId?: string | null } | null;
  if (value?.batchId === null) return 'nothing';
  return value?.blockReference ?? value?.batchId ?? 'done';
}

const dayFrom = (test: TestBank, days: number): string =>
  new Date(test.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

function modelOrder(
  test: TestBank,
  model: BankModel,
  wish: Extract<Deed, { deed: 'initiate' }>['orders'][number],
): ModelOrder {
  const blocks = [...model.blocks];
  const [id, { account, currency }] = blocks[wish.block % (blocks.length || 1)] ?? [
    'NONE',
    { account: 'SPONSOR0001', currency: 'USD' },
  ];
  return {
    reference: `P-${wish.reference}`,
    account: wish.wrong === 'account' ? 'PROG-B' : account,
    currency,
    block: wish.wrong === 'block' ? 'WRONG' : id,
    minor: wish.minor,
    date: dayFrom(test, wish.day),
    payee: wish.payee,
  };
}

function bankOrder({ payee, ...order }: ModelOrder) {
  const { beneficiary } = payment('');
  return payment(order.block, {
    reference: order.reference,
    remittingAccount: order.account,
    currency: order.currency,
    amount: formatAmount(order.minor, order.currency),
    paymentDate: order.date,
    beneficiary: {
      ...beneficiary,
      accountType: payee.at === 'wallet' ? 'MOBILE_WALLET' : 'BANK_ACCOUNT',
      accountNumber: payee.at === 'here' ? payee.name : 'ELSEWHERE',
      bankCode: payee.at === 'bank' ? payee.name : 'EXAMPLE-BANK',
      mobileWalletProvider: payee.at === 'wallet' ? payee.name : null,
    },
  });
}

/** Does a deed to both; gives back what the bank answered and what it should have. */
async function act(
  test: TestBank,
  model: BankModel,
  deed: Deed,
): Promise<[answered: unknown, expected: unknown]> {
  const deeds = deedsOf(test);
  const today = test.clock.today();
  switch (deed.deed) {
    case 'block': {
      const amount = formatAmount(deed.minor, deed.currency);
      const answer = deeds.block(amount, deed.number, deed.currency);
      const expected = model.block(deed.number, deed.currency, deed.minor);
      return [inWords(await answer), expected];
    }
    case 'initiate': {
      const orders = deed.orders.map((wish) => modelOrder(test, model, wish));
      const answer = deeds.initiate(orders.map(bankOrder));
      const expected = model.initiate(orders);
      return [inWords(await answer), expected];
    }
    case 'together': {
      const answers = await Promise.all(deed.deeds.map((one) => act(test, model, one)));
      return [answers.map(([answered]) => answered), answers.map(([, expected]) => expected)];
    }
    case 'repeat': {
      const batch = model.batches[deed.at % (model.batches.length || 1)];
      return [inWords(await deeds.initiate((batch?.orders ?? []).map(bankOrder))), 'nothing'];
    }
    case 'open':
      return [
        inWords(await deeds.open(deed.number, formatAmount(deed.minor, deed.currency), deed.currency)),
        model.open(deed.number, deed.currency, deed.minor),
      ];
    case 'deposit': {
      const amount = formatAmount(deed.minor, model.accounts.get(deed.number)?.currency ?? 'USD');
      return [
        inWords(await deeds.deposit(amount, deed.number)),
        model.deposit(deed.number, deed.minor, today),
      ];
    }
    case 'post':
      return [String(await deeds.post()), model.post(today)];
    case 'break':
      model.breakBooking(`P-${deed.reference}`);
      return [mendOrBreak(test, `P-${deed.reference}`), null];
    case 'mend':
      model.mendBookings();
      return [mendOrBreak(test, null), null];
    case 'retry': {
      const batchId = model.batches[deed.at % (model.batches.length || 1)]?.id ?? 'NONE';
      return [inWords(await test.bank.operations.retryBatch({ batchId })), model.retry(batchId)];
    }
    case 'ask': {
      const date = dayFrom(test, -deed.daysAgo);
      const request = { accountNumber: deed.number, statementDate: date, origin: 'operator' as const };
      return [
        inWords(await test.bank.operations.requestStatement(request)),
        model.askStatement(deed.number, date),
      ];
    }
    case 'write': {
      const [{ last }] = test.rows<{ last: number }>(
        "SELECT coalesce(max(id), 0) AS last FROM account_statements WHERE statement_state = 'generated'",
      ) as [{ last: number }];
      await deeds.writeStatements();
      const written = test.rows<{ said: string }>(
        "SELECT account_number || ' ' || entry_count || ' ' || closing_balance AS said FROM account_statements WHERE statement_state = 'generated' AND id > ? ORDER BY id",
        last,
      );
      return [written.map(({ said }) => said).toSorted(), model.writeStatements().toSorted()];
    }
    case 'wait':
      test.clock.advance(deed.hours * 3600);
      return [null, null];
    case 'restart':
      await test.restart();
      return [null, null];
  }
}

function mendOrBreak(test: TestBank, reference: string | null): null {
  if (reference === null) mendBookings(test);
  else breakBookingOf(test, reference);
  return null;
}

const holdings = (test: TestBank): string[] =>
  test
    .rows<{ n: string; c: string; book: number; blocked: number }>(
      'SELECT account_number AS n, account_currency AS c, book_balance AS book, blocked_amount AS blocked FROM accounts',
    )
    .map(({ n, c, book, blocked }) => `${n} ${c} ${book} ${blocked}`)
    .toSorted();
const modelHoldings = (model: BankModel): string[] =>
  [...model.accounts]
    .map(([n, { currency, book, blocked }]) => `${n} ${currency} ${book} ${blocked}`)
    .toSorted();

it('whatever is done, in whatever order, the bank answers and holds what pencil and paper say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('double-entry' as const, 'debit-only' as const),
      fc.array(DEED, { maxLength: 40, size: 'max' }),
      async (bookKeeping, deeds) => {
        const test = await openTestBank({ settings: { bookKeeping } });
        try {
          const model = createBankModel(bookKeeping);
          model.open('SPONSOR0001', 'USD', 1_000_000_000);
          for (const deed of BEGINNING) await act(test, model, deed);
          for (const [at, deed] of deeds.entries()) {
            const [answered, expected] = await act(test, model, deed);
            expect(answered, `answer to deed ${at}: ${JSON.stringify(deed)}`).toEqual(expected);
            expect(holdings(test), `holdings after deed ${at}: ${JSON.stringify(deed)}`).toEqual(
              modelHoldings(model),
            );
          }
          expect(brokenLaws(test, bookKeeping)).toEqual([]);
        } finally {
          await test.close();
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
