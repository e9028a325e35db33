import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount } from '../../src-shared/money/amount.ts';
import type { Outcome } from '../../src-shared/bank/refusals.ts';
import { BEGINNING, DEED, type Deed } from './bank-model-deeds.ts';
import { createBankModel, type BankModel, type ModelOrder } from './bank-model.ts';
import { breakBookingOf, mendBookings } from './broken-booking.ts';
import { deedsOf } from './deeds.ts';
import { brokenLaws } from './ledger-laws.ts';
import { payment } from './payments.ts';
import { openTestBank, type TestBank } from './test-bank.ts';

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

/** The item that a number stands for; undefined when there are none. */
const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % (items.length || 1)];

const dayFrom = (test: TestBank, days: number): string =>
  new Date(test.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

function modelOrder(
  test: TestBank,
  model: BankModel,
  wish: Extract<Deed, { deed: 'initiate' }>['orders'][number],
): ModelOrder {
  const [id, { account, currency }] = pick([...model.blocks], wish.block) ?? [
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
      const batch = pick(model.batches, deed.at);
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
    case 'break': {
      const reference = pick(
        model.batches.flatMap(({ open }) => [...open]),
        deed.at,
      )?.reference;
      if (reference === undefined) return [null, null];
      model.breakBooking(reference);
      breakBookingOf(test, reference);
      return [null, null];
    }
    case 'mend':
      model.mendBookings();
      mendBookings(test);
      return [null, null];
    case 'retry': {
      const failing = model.batches.filter(({ open, attempts }) => open.size > 0 && attempts > 0);
      const batchId = (pick(failing, deed.at) ?? pick(model.batches, deed.at))?.id ?? 'NONE';
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
      fc.array(DEED, { minLength: 5, maxLength: 50, size: 'max' }),
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
          expect(brokenLaws(test)).toEqual([]);
        } finally {
          await test.close();
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
