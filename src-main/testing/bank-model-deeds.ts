import * as fc from 'fast-check';

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
export const DEED = fc.oneof(
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
  { weight: 7, arbitrary: fc.record({ deed: fc.constant('post' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ deed: fc.constant('break' as const), at: fc.nat() }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('mend' as const) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('retry' as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('ask' as const),
      number,
      daysAgo: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('write' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('restart' as const) }) },
);
export type Deed = typeof DEED extends fc.Arbitrary<infer T> ? T : never;

/** Enough for payments to be accepted from the first deed on. */
export const BEGINNING: Deed[] = [
  { deed: 'open', number: 'PROG-A', currency: 'KES', minor: 300 },
  { deed: 'open', number: 'PROG-B', currency: 'USD', minor: 300 },
  ...[30, 50].map((minor): Deed => ({ deed: 'block', number: 'SPONSOR0001', currency: 'USD', minor })),
  { deed: 'block', number: 'PROG-A', currency: 'KES', minor: 40 },
  { deed: 'block', number: 'PROG-B', currency: 'USD', minor: 40 },
];
