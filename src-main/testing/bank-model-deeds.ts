import * as fc from 'fast-check';
import type { ModelSettings } from './bank-model.ts';

/*
 * A deed by its name and a few numbers, which stand for what there is when its turn comes: so any list of deeds makes sense, and so
 * does any part of it.
 */
const NUMBERS = ['SPONSOR0001', 'PROG-A', 'PROG-B', 'BEN-1', 'CLEARING - OTHER', 'FUNDING - USD', 'NOBODY'];
const OPENED = ['PROG-A', 'PROG-B', 'PROG-C', 'BEN-1', 'ELSEWHERE'];
const CURRENCIES = ['USD', 'KES'];
const PAYEES = [
  { at: 'here', name: 'BEN-1' },
  { at: 'here', name: 'BEN-2' },
  { at: 'here', name: 'PROG-A' },
  { at: 'bank', name: 'OTHER' },
  { at: 'bank', name: 'OTHER' },
  { at: 'wallet', name: 'M-PESA' },
] as const;

/** Plain objects, which a failure prints so that they can be pasted. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true });
const is = <T extends string>(deed: T) => fc.constant(deed);
const rarely = <T, U>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>, times = 15) =>
  fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: rare });
const whole = (min: number, max: number) => fc.integer({ min, max });

const number = fc.constantFrom(...NUMBERS);
const currency = fc.constantFrom(...CURRENCIES);
const payee = fc.constantFrom(...PAYEES);
const at = fc.nat();
/** Whether a call comes through the listener, as the bridge's do, or is made of the core itself. */
const byWire = fc.boolean();

const order = record({
  reference: whole(0, 60),
  block: at,
  minor: rarely(whole(1, 9), fc.constant(0)),
  day: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: whole(-1, 3) }),
  payee,
  wrong: rarely(fc.constant(null), fc.constantFrom('account', 'block')),
});
const minor = rarely(whole(5, 30), fc.constantFrom(-1, 0, 999_999_990, 1_000_000_001));

const block = fc.oneof(
  record({
    deed: is('block'),
    number: fc.constant('SPONSOR0001'),
    currency: fc.constant('USD'),
    minor,
    byWire,
  }),
  record({ deed: is('block'), number, currency, minor, byWire }),
);
const initiate = record({ deed: is('initiate'), orders: fc.array(order, { maxLength: 5 }), byWire });
const deposit = record({ deed: is('deposit'), number, minor: whole(0, 50) });
const ask = record({ deed: is('ask'), number, daysAgo: rarely(whole(0, 3), whole(-1, 400), 6), byWire });
const release = record({ deed: is('release'), at, stale: rarely(fc.constant(false), fc.constant(true)) });
const returnPayment = record({ deed: is('return'), at });
/** What callers can ask all at once. */
const CALL = fc.oneof(
  { weight: 4, arbitrary: block },
  { weight: 4, arbitrary: initiate },
  deposit,
  ask,
  release,
  returnPayment,
);
const calls = fc.array(CALL, { minLength: 1, maxLength: 5 });
export type Call = typeof CALL extends fc.Arbitrary<infer T> ? T : never;

const JOBS = ['posting', 'posting', 'returns', 'statements', 'delivery'] as const;
const job = fc.constantFrom(...JOBS);
/** What comes in the middle of a job, after so many of its transactions. */
const amid = record({
  deed: is('amid'),
  job,
  after: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: whole(2, 3) }),
  event: fc.oneof(
    { weight: 2, arbitrary: record({ is: is('calls'), calls }) },
    { weight: 1, arbitrary: record({ is: is('stop') }) },
    { weight: 1, arbitrary: record({ is: is('crash') }) },
  ),
});
/** Nothing of the calls was answered when the bank died: none, or all, of their one commit was written. */
const crash = record({
  deed: is('crash'),
  calls: fc.array(CALL, { maxLength: 3 }),
  torn: fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
});

const setting = record({
  deed: is('set'),
  changes: fc.constantFrom<Partial<ModelSettings>[]>(
    { bookKeeping: 'debit-only' },
    { bookKeeping: 'double-entry' },
    { bookKeeping: 'double-entry' },
    { statementAfterBatch: false },
    { statementAfterBatch: true },
    { paymentInitiateAttempts: 0 },
    { paymentInitiateAttempts: 1 },
    { paymentInitiateAttempts: 3 },
    { mt940StatementCallbackUrl: '' },
    { mt940StatementCallbackUrl: 'http://127.0.0.1:9/statements' },
    { deliveryAttempts: 0 },
    { deliveryAttempts: 2 },
    { bankSimulatorCode: 'EXAMPLE-BANK,OTHER' },
    { bankSimulatorCode: 'EXAMPLE-BANK' },
    { returnRate: 0 },
    { returnRate: 100 },
    { returnRate: 100 },
  ),
});
const hours = fc.oneof(
  { weight: 8, arbitrary: whole(1, 40) },
  { weight: 2, arbitrary: whole(-40, -1) },
  { weight: 1, arbitrary: whole(-24 * 200, 24 * 400) },
);
/** A batch of more than one slice, on a block of its own. */
const bulk = record({ deed: is('bulk'), count: whole(501, 650), payee });

export const DEED = fc.oneof(
  { weight: 14, arbitrary: CALL },
  { weight: 2, arbitrary: record({ deed: is('together'), calls }) },
  { weight: 2, arbitrary: record({ deed: is('repeat'), at, byWire }) },
  { weight: 2, arbitrary: record({ deed: is('check'), number, currency, minor, byWire }) },
  { weight: 1, arbitrary: record({ deed: is('ussd'), at }) },
  {
    weight: 2,
    arbitrary: record({ deed: is('open'), at: fc.nat(OPENED.length - 1), currency, minor: whole(0, 50) }),
  },
  { weight: 12, arbitrary: record({ deed: is('run'), job }) },
  { weight: 3, arbitrary: amid },
  { weight: 1, arbitrary: crash },
  { weight: 1, arbitrary: fc.oneof(record({ deed: is('restart') }), bulk) },
  { weight: 1, arbitrary: record({ deed: is('break'), at }) },
  { weight: 1, arbitrary: record({ deed: is('mend') }) },
  { weight: 2, arbitrary: record({ deed: is('retry'), at }) },
  { weight: 1, arbitrary: record({ deed: is('send'), at }) },
  { weight: 1, arbitrary: record({ deed: is('cancel'), at }) },
  { weight: 1, arbitrary: record({ deed: is('bridge'), answers: fc.boolean() }) },
  { weight: 2, arbitrary: setting },
  { weight: 3, arbitrary: record({ deed: is('wait'), hours }) },
);
export type Deed = typeof DEED extends fc.Arbitrary<infer T> ? T : never;
export type JobDeed = Extract<Deed, { deed: 'run' }>['job'];

/** The number that an `open` stands for; each comes with a phone of its own. */
export const openedNumber = (at: number): string => OPENED[at % OPENED.length]!;
export const phoneOf = (number: string): string => `+25470000${OPENED.indexOf(number)}`;

/** Enough for payments to be accepted, and delivered, from the first deed on. */
export const BEGINNING: Deed[] = [
  { deed: 'set', changes: { mt940StatementCallbackUrl: 'http://127.0.0.1:9/statements' } },
  { deed: 'open', at: 0, currency: 'KES', minor: 300 },
  { deed: 'open', at: 1, currency: 'USD', minor: 300 },
  ...[30, 50].map((minor): Deed => ({
    deed: 'block',
    number: 'SPONSOR0001',
    currency: 'USD',
    minor,
    byWire: false,
  })),
  { deed: 'block', number: 'PROG-A', currency: 'KES', minor: 40, byWire: false },
  { deed: 'block', number: 'PROG-B', currency: 'USD', minor: 40, byWire: false },
];
