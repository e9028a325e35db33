import { expect, it } from 'vitest';
import { PAYMENT_STATES, type PaymentState } from '../../../src-shared/bank/statuses.ts';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { holdingOf, ok, refused, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const { beneficiary } = payment('');
const page = { cursor: null, limit: 100, sort: 'receivedAt', direction: 'ascending' } as const;
const BLOCK = 'ID-00000001';
const entriesOf = (test: TestBank, reference: string) =>
  test.rows(
    `SELECT debit_credit AS mark, account_number AS account, contra_account_number AS contra, transaction_amount AS minor,
       transaction_code AS code, corresponding_block_reference_no AS block, transaction_date AS day, narrative_4, narrative_5, narrative_6
     FROM accounting_logs WHERE customer_reference_no = ? ORDER BY id`,
    reference,
  );
const releasedOf = (test: TestBank): unknown =>
  test.rows('SELECT amount_released AS minor FROM fund_blocks')[0];

it('the money goes back to the block and the account, and can be paid again or released', async () => {
  const test = await useTestBank();
  const { blocked, initiate, post, sendBack, release, check, open } = deedsOf(test);
  const again = payment(BLOCK, { reference: 'DISB-1-AGAIN' });
  const accepted = ok({ batchId: expect.any(String) });
  await walk(test, [
    ['400 are blocked', () => blocked(400), BLOCK, { SPONSOR0001: '10000000.00 - 400.00' }],
    [
      'two payments are initiated',
      () => initiate([payment(BLOCK), payment(BLOCK, { reference: 'DISB-2' })]),
      accepted,
      {},
    ],
    ['nothing is booked, nothing comes back', () => sendBack('DISB-1'), refused('payment_not_booked'), {}],
    ['both are booked', () => post(), 2, { SPONSOR0001: '9999600.00', BEN0001: '400.00' }],
    [
      'one comes back',
      () => sendBack('DISB-1', 'ACCOUNT_DORMANT'),
      ok(),
      { SPONSOR0001: '9999800.00 - 200.00', BEN0001: '200.00' },
    ],
    [
      'it comes back once',
      () => sendBack('DISB-1'),
      refused('payment_already_returned', { payment: 'DISB-1' }),
      { SPONSOR0001: '9999800.00 - 200.00', BEN0001: '200.00' },
    ],
    ['what came back is not available', () => check(9_999_600.01), refused('insufficient_funds'), {}],
    [
      'a cent more than came back is not taken under its block',
      () => initiate([payment(BLOCK, { reference: 'MORE', amount: 200.01 })]),
      refused('block_exceeded', { payment: 'MORE', block: BLOCK, available: 'USD 200.00' }),
      {},
    ],
    ['the bridge pays it again under its block', () => initiate([again]), accepted, {}],
    ['and now there is nothing to release', () => release(BLOCK), refused('block_has_nothing_free'), {}],
    ['it is booked', () => post(), 1, { SPONSOR0001: '9999600.00', BEN0001: '400.00' }],
    [
      'it comes back, too',
      () => sendBack('DISB-1-AGAIN'),
      ok(),
      { SPONSOR0001: '9999800.00 - 200.00', BEN0001: '200.00' },
    ],
    [
      'the operator releases the rest',
      () => release(BLOCK, 'Envelope is closed'),
      ok({ releasedMinor: 20_000 }),
      { SPONSOR0001: '9999800.00', BEN0001: '200.00' },
    ],
    ['and it is available', () => check(9_999_800), ok(), {}],
    [
      'the other payment comes back, after the release',
      () => sendBack('DISB-2'),
      ok(),
      { SPONSOR0001: '10000000.00 - 200.00', BEN0001: '0.00' },
    ],
    [
      'and is released',
      () => release(BLOCK, 'Envelope is closed'),
      ok({ releasedMinor: 20_000 }),
      { SPONSOR0001: '10000000.00' },
    ],
    ['another programme can use it all', () => open('PROG-2', '1'), ok({ accountNumber: 'PROG-2' }), {}],
  ]);
});

it('both legs are reversed by entries of their own, with the reason as 6th narrative', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack } = deedsOf(test);
  const narratives = [
    'Old age pension',
    'PENSION',
    'NOV-2026',
    'BEN-1',
    null,
    'a 6th of the bridge',
  ] as const;
  await batch([payment(await blocked(200), { narratives })]);
  await post();
  test.clock.set('2026-11-25T09:00:00.000Z');
  await sendBack('DISB-1', 'ACCOUNT_DECEASED');
  const leg = { minor: 20_000, narrative_4: 'BEN-1', narrative_5: null };
  const [payer, payee] = [
    { account: 'SPONSOR0001', contra: 'BEN0001', block: BLOCK },
    { account: 'BEN0001', contra: 'SPONSOR0001', block: null },
  ];
  const booked = { ...leg, code: 'DBT', day: '2026-11-21', narrative_6: 'a 6th of the bridge' };
  const back = { ...leg, code: 'RTN', day: '2026-11-25', narrative_6: 'ACCOUNT_DECEASED' };
  expect(entriesOf(test, 'DISB-1')).toEqual([
    { mark: 'D', ...payer, ...booked },
    { mark: 'C', ...payee, ...booked },
    { mark: 'RD', ...payer, ...back },
    { mark: 'RC', ...payee, ...back },
  ]);
  expect(releasedOf(test)).toEqual({ minor: 0 });
  expect(test.bank.queries.payment('DISB-1')).toMatchObject({
    state: 'returned',
    bookedAt: '2026-11-21T09:00:00.000Z',
    returnedAt: '2026-11-25T09:00:00.000Z',
    returnReason: 'ACCOUNT_DECEASED',
  });
  const listed = (state: PaymentState): unknown[] =>
    test.bank.queries.listPayments({ ...page, state }).rows.map((row) => row.paymentReferenceNumber);
  expect(PAYMENT_STATES.map(listed)).toEqual([[], [], ['DISB-1']]);
});

it.each([
  ['an account at another bank', { bankCode: 'OTHER' }, 'CLEARING - OTHER'],
  ['a wallet', { accountType: 'MOBILE_WALLET', mobileWalletProvider: 'M-PESA' }, 'CLEARING - M-PESA'],
] as const)('a payment to %s comes back through its clearing account', async (_, to, clearing) => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack } = deedsOf(test);
  await batch([payment(await blocked(200), { beneficiary: { ...beneficiary, ...to } })]);
  await post();
  await walk(test, [
    [
      'it comes back',
      () => sendBack('DISB-1'),
      ok(),
      { SPONSOR0001: '10000000.00 - 200.00', [clearing]: '0.00' },
    ],
  ]);
});

it('a payment of an account to itself comes back as far as it is still available', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack, open } = deedsOf(test);
  await open('PROG-2', '200');
  const toItself = { remittingAccount: 'PROG-2', beneficiary: { ...beneficiary, accountNumber: 'PROG-2' } };
  await batch([payment(await blocked(200, 'PROG-2'), toItself)]);
  await post();
  await walk(test, [['it comes back', () => sendBack('DISB-1'), ok(), { 'PROG-2': '200.00 - 200.00' }]]);
});

it('what the credited account has spent or blocked is not taken back', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack, block, release, open, deposit } = deedsOf(test);
  await open('PROG-2', '0');
  await batch([payment(await blocked(200), { beneficiary: { ...beneficiary, accountNumber: 'PROG-2' } })]);
  await post();
  await block(150, 'PROG-2');
  const before = rowCounts(test);
  const gone = refused('return_funds_gone', { payment: 'DISB-1', account: 'PROG-2', available: 'USD 50.00' });
  const now = { SPONSOR0001: '9999800.00', 'PROG-2': '200.00 - 150.00' };
  await walk(test, [['refused', () => sendBack('DISB-1'), gone, now]]);
  expect(rowCounts(test)).toEqual(before);
  await walk(test, [
    ['a cent too little', () => deposit('149.99', 'PROG-2'), ok({ accountNumber: 'PROG-2' }), {}],
    ['refused', () => sendBack('DISB-1'), refused('return_funds_gone'), {}],
    ['the block is released', () => release('ID-00000003'), ok({ releasedMinor: 15_000 }), {}],
    ['it comes back', () => sendBack('DISB-1'), ok(), { 'PROG-2': '149.99' }],
  ]);
});

it('reverses what was booked, however the bank keeps its books by now', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack } = deedsOf(test);
  await blocked(400);
  await test.bank.settings.update({ bookKeeping: 'debit-only' });
  await batch([payment(BLOCK)]);
  await post();
  await test.bank.settings.update({ bookKeeping: 'double-entry' });
  await batch([payment(BLOCK, { reference: 'DISB-2' })]);
  await post();
  await test.bank.settings.update({ bookKeeping: 'debit-only' });
  await walk(test, [
    ['debit only', () => sendBack('DISB-1'), ok(), { SPONSOR0001: '9999800.00 - 200.00', BEN0001: '200.00' }],
    ['double', () => sendBack('DISB-2'), ok(), { SPONSOR0001: '10000000.00 - 400.00', BEN0001: '0.00' }],
  ]);
  const marks = (reference: string) => entriesOf(test, reference).map(({ mark, contra }) => [mark, contra]);
  expect(marks('DISB-1')).toEqual([
    ['D', null],
    ['RD', null],
  ]);
  expect(marks('DISB-2').map(([mark]) => mark)).toEqual(['D', 'C', 'RD', 'RC']);
});

it('refuses a payment that there is none of', async () => {
  const test = await useTestBank();
  const before = rowCounts(test);
  expect(await deedsOf(test).sendBack('NOBODY')).toEqual(refused('payment_not_found', { payment: 'NOBODY' }));
  expect(rowCounts(test)).toEqual(before);
});

it('of 50 returns of one payment at once, one goes through', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack } = deedsOf(test);
  await batch([payment(await blocked(200))]);
  await post();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => sendBack('DISB-1')));
  expect(outcomes.filter(({ ok: through }) => through)).toHaveLength(1);
  expect(entriesOf(test, 'DISB-1')).toHaveLength(4);
  expect(holdingOf(test, 'SPONSOR0001')).toBe('10000000.00 - 200.00');
  expect(brokenLaws(test)).toEqual([]);
});

it.each([
  [true, [{ account_number: 'SPONSOR0001', account_statement_date: '2026-11-21', requested_by: 'batch' }]],
  [false, []],
])('asks for one statement for all, when the setting says so: %s', async (statementAfterBatch, asked) => {
  const test = await useTestBank({ settings: { statementAfterBatch } });
  const { blocked, batch, post, sendBack, writeStatements } = deedsOf(test);
  await blocked(400);
  await batch([payment(BLOCK), payment(BLOCK, { reference: 'DISB-2' })]);
  await post();
  await writeStatements();
  await sendBack('DISB-1');
  await sendBack('DISB-2');
  const waiting =
    "SELECT account_number, account_statement_date, requested_by FROM account_statements WHERE statement_state = 'requested'";
  expect(test.rows(waiting)).toEqual(asked);
});

it('announces all that a screen shows of it', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, sendBack, writeStatements } = deedsOf(test);
  await batch([payment(await blocked(200))]);
  await post();
  await writeStatements();
  const heard: string[] = [];
  test.bank.events.subscribe(({ topics }) => heard.push(...topics));
  await sendBack('DISB-1');
  expect(heard.toSorted()).toEqual([
    'account_statements',
    'accounting_logs',
    'accounts',
    'fund_blocks',
    'initiate_payment_requests',
  ]);
});
