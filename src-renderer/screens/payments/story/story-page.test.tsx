// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PaymentStory, StoryStep } from '../../../../src-shared/operator/story-views.ts';
import type { PaymentRow } from '../../../../src-shared/operator/views.ts';
import { renderWithBank } from '../../../testing/render.tsx';
import { batchRow, onlyPage } from '../../../testing/rows.ts';
import { testConnection } from '../../../testing/test-connection.ts';
import { StoryPage } from './story-page.tsx';

const payment: PaymentRow = {
  paymentReferenceNumber: 'DISB-1',
  batchId: 'batch-1',
  state: 'pending',
  bookedAt: null,
  returnedAt: null,
  returnReason: null,
  remittingAccount: 'SPONSOR0001',
  currency: 'USD',
  amountMinor: 20_000,
  paymentDate: '2026-11-21',
  blockReferenceNo: 'BLOCK-1',
  beneficiaryName: null,
  beneficiaryAccount: null,
  beneficiaryAccountType: null,
  beneficiaryBankCode: null,
  walletProvider: null,
  narratives: [null, null, null, null, null, null],
};
const block = {
  blockReferenceNo: 'BLOCK-1',
  accountNumber: 'SPONSOR0001',
  currency: 'USD',
  amountMinor: 100_000,
  releasedMinor: 0,
  pendingMinor: 20_000,
  freeMinor: 80_000,
  blockedAt: '2026-11-21T08:00:00.000Z',
};
const happened = { state: 'done', at: '2026-11-21T08:00:00.000Z', rows: [] } as const;
const coming = { state: 'coming', at: null, rows: [] } as const;
const look = (text: string | null) => ({ text, line: null });
const steps = (posting: Partial<Extract<StoryStep, { kind: 'posting' }>> = {}): StoryStep[] =>
  structuredClone<unknown[]>([
    { kind: 'checked', state: 'unknown', at: null, rows: [], accountNumber: 'SPONSOR0001' },
    {
      ...happened,
      kind: 'blocked',
      block,
      rows: [
        {
          table: 'fund_blocks',
          values: [
            ['amount', 100_000],
            ['note', null],
          ],
        },
      ],
    },
    { ...happened, kind: 'initiated', rebuilt: '{ "payment_amount": 200.00 }' },
    {
      ...coming,
      kind: 'posting',
      state: 'now',
      waitsFor: 'run',
      batch: batchRow({ state: 'waiting' }),
      ...posting,
    },
    { ...coming, kind: 'booked', entries: [], creditAccount: null, block },
    {
      ...coming,
      kind: 'stated',
      of: 'payment',
      statement: null,
      entryReference: null,
      lines: [],
      askedByItself: true,
    },
    { ...coming, kind: 'delivered', of: 'payment', delivery: null, attempts: [], deliveryOn: true },
    {
      ...coming,
      kind: 'reconciled',
      of: 'payment',
      statementId: null,
      reference: look('DISB-1'),
      beneficiary: look(null),
      reason: null,
    },
  ]) as StoryStep[];

const job = {
  name: 'posting',
  running: false,
  intervalSeconds: 10,
  lastStartedAt: null,
  lastFinishedAt: null,
  lastDone: null,
  lastError: null,
} as const;
const show = (story: PaymentStory | null) => {
  const bank = testConnection({
    getPaymentStory: async () => story,
    getWork: async () => ({
      jobs: [{ ...job, nextRunAt: new Date(Date.now() + 5000).toISOString() }],
      running: [],
    }),
    listBridgeCalls: async () => onlyPage([]),
  });
  return renderWithBank(bank, <StoryPage reference="DISB-1" />);
};
const step = (title: string) =>
  screen.getByRole('heading', { name: title, level: 3 }).closest<HTMLElement>('li')!;

it('is whole without a recorded call: each step with its state in words, in order', async () => {
  await show({ payment, steps: steps() });
  const list = await screen.findByRole('list', { name: 'Steps of the payment' });
  expect(
    within(list)
      .getAllByRole('heading', { level: 3 })
      .map((title) => title.textContent),
  ).toEqual([
    'Funds checked',
    'Funds blocked',
    'Payment initiated',
    'Taken up by the posting job',
    'Booked',
    'On a statement',
    'Statement delivered',
    'Reconciled by the bridge',
  ]);
  expect(step('Funds checked').textContent).toContain('Not known');
  expect(step('Taken up by the posting job').textContent).toMatch(/Next run in [1-6] s\./);
  // Debit-only: nobody is credited, and no account is made up.
  expect(step('Booked').textContent).toContain('nobody is credited');
  expect(step('Reconciled by the bridge').textContent).toContain('the bank cannot see it');
});

it('shows rows and the message only when they are asked for, and says that the message was made again', async () => {
  await show({ payment, steps: steps() });
  await screen.findByText('Funds blocked');
  expect(screen.queryByRole('table')).toBeNull();
  await act(async () => within(step('Funds blocked')).getByText('Show rows').click());
  const table = await within(step('Funds blocked')).findByRole('table', { name: 'fund_blocks' });
  expect(within(table).getByRole('row', { name: 'amount 100000' })).toBeTruthy();
  expect(within(table).getByRole('row', { name: 'note NULL' })).toBeTruthy();
  await act(async () => within(step('Payment initiated')).getByText('Show raw message').click());
  expect(await within(step('Payment initiated')).findByText('{ "payment_amount": 200.00 }')).toBeTruthy();
  expect(step('Payment initiated').textContent).toContain('Made again from what the bank has kept');
});

it('says what failed, and leads to where it is mended', async () => {
  const held = batchRow({ state: 'held', attempts: 3, lastError: 'database is locked' });
  await show({ payment, steps: steps({ state: 'failed', waitsFor: 'operator', batch: held }) });
  await screen.findByText('database is locked');
  const failed = step('Taken up by the posting job');
  expect(failed.textContent).toContain('Failed');
  expect(failed.textContent).toContain('Attempts: 3 of 3');
  expect(within(failed).getByRole('link', { name: 'Open the batch' }).getAttribute('href')).toBe(
    '#/batches/batch-1',
  );
});

it('knows of payments that the bank never accepted', async () => {
  await show(null);
  expect(await screen.findByText('There is no such payment')).toBeTruthy();
});
