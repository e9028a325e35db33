import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { deedsOf } from './deeds.ts';
import { brokenLaws } from './ledger-laws.ts';
import { payment } from './payments.ts';
import { openTestBank, type TestBank } from './test-bank.ts';

const { beneficiary } = payment('');
/** Whom payments go to; PROG-2 blocks what it gets, so that not everything can be taken back. */
const PAYEES = [
  { accountNumber: 'BEN0001' },
  { accountNumber: 'PROG-2' },
  { accountNumber: 'SPONSOR0001' },
  { bankCode: 'OTHER' },
  { accountType: 'MOBILE_WALLET', mobileWalletProvider: 'M-PESA' },
] as const;

/** A deed with a number or two, which stand for what there is when its turn comes. */
const DEED = fc.record({
  deed: fc.constantFrom(
    ...(['pay', 'pay', 'pay', 'payTheRest', 'post', 'post', 'return', 'return', 'return'] as const),
    ...(['takeBack', 'release', 'spend', 'switch', 'restart', 'write'] as const),
  ),
  at: fc.nat(),
  cents: fc.integer({ min: 1, max: 40_00 }),
});
type Deed = typeof DEED extends fc.Arbitrary<infer T> ? T : never;

/** Does deeds, and holds each to what the books said a moment before. */
async function walker(test: TestBank): Promise<(next: Deed) => Promise<unknown>> {
  const deeds = deedsOf(test);
  await deeds.open('PROG-2', '0');
  const blocks = [await deeds.blocked(100), await deeds.blocked(50)];
  let references = 0;
  const blockAt = (at: number): string => blocks[at % blocks.length]!;
  const freeOf = (block: string): number => test.bank.queries.fundBlock(block)!.freeMinor;

  async function pay(block: string, minor: number, at: number): Promise<void> {
    const fits = minor <= freeOf(block);
    references += 1;
    const to = { ...beneficiary, ...PAYEES[at % PAYEES.length] };
    const order = payment(block, { reference: `P-${references}`, amount: minor / 100, beneficiary: to });
    expect((await deeds.initiate([order])).ok).toBe(fits);
  }

  async function sendBack(at: number): Promise<void> {
    const reference = `P-${at % (references + 2)}`;
    const before = test.bank.queries.payment(reference);
    const outcome = await deeds.sendBack(reference);
    const answer = outcome.ok ? 'done' : outcome.refusal.code;
    if (before === null) return expect(answer).toBe('payment_not_found');
    if (before.state === 'pending') return expect(answer).toBe('payment_not_booked');
    if (before.state === 'returned') return expect(answer).toBe('payment_already_returned');
    if (outcome.ok) return expect(test.bank.queries.payment(reference)!.state).toBe('returned');
    const { account = '' } = outcome.refusal.params;
    expect(test.bank.queries.account(account)!.availableMinor).toBeLessThan(before.amountMinor);
  }

  return async ({ deed, at, cents }) => {
    const block = blockAt(at);
    const free = freeOf(block);
    switch (deed) {
      case 'pay':
        return pay(block, cents, at);
      case 'payTheRest':
        // What came back among it, to the cent.
        return free > 0 && pay(block, free, at);
      case 'return':
        return sendBack(at);
      case 'release':
        return expect(await deeds.release(block)).toMatchObject(
          free === 0 ? { ok: false } : { ok: true, value: { releasedMinor: free } },
        );
      case 'spend':
        return deeds.block(cents / 100, 'PROG-2');
      case 'switch': {
        const now = test.bank.settings.current().bookKeeping;
        return test.bank.settings.update({
          bookKeeping: now === 'double-entry' ? 'debit-only' : 'double-entry',
        });
      }
      case 'post':
        return deeds.post();
      case 'takeBack':
        return deeds.takeBack();
      case 'write':
        return deeds.writeStatements();
      default:
        return test.restart();
    }
  };
}

it('whatever is booked, returned, paid again and released: all laws hold, and all that is free can be used', async () => {
  const marks = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(DEED, { minLength: 10, maxLength: 50, size: 'max' }), async (list) => {
      const test = await openTestBank({ settings: { returnRate: 50 } });
      try {
        const walk = await walker(test);
        for (const next of list) {
          await walk(next);
          expect(brokenLaws(test), JSON.stringify(next)).toEqual([]);
        }
        for (const { mark } of test.rows<{ mark: string }>(
          'SELECT debit_credit AS mark FROM accounting_logs',
        ))
          marks.add(mark);
      } finally {
        await test.close();
      }
    }),
    { numRuns: 40 },
  );
  expect([...marks].toSorted()).toEqual(['C', 'D', 'RC', 'RD']);
}, 60_000);
