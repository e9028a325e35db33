// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayView } from '../../../src-shared/operator/overview-views.ts';
import type { ListenerView, OverviewView } from '../../../src-shared/operator/views.ts';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { attentionView, batchRow, dayView, onlyPage, overviewView } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { OverviewScreen } from './overview-screen.tsx';

const FAILED: ListenerView = {
  state: 'failed',
  address: 'http://127.0.0.1:8003',
  code: 'EADDRINUSE',
  message: 'http://127.0.0.1:8003 is taken by another program.',
};
const LISTENING: ListenerView = { state: 'listening', address: 'http://127.0.0.1:8003' };

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

let overview: OverviewView;
let attention = attentionView();
let day: DayView;
beforeEach(() => {
  overview = overviewView();
  attention = attentionView();
  day = dayView();
});
/** Charts stay on their way; what a test gives is answered. */
const bankWith = (given: Parameters<typeof testConnection>[0] = {}) => {
  const onItsWay = async (): Promise<never> => new Promise(() => undefined);
  return testConnection({
    getOverview: async () => overview,
    getAttention: async () => attention,
    getDay: async ({ date }) =>
      date === null || date === undefined ? day : dayView({ date, isToday: false }),
    listBatches: async () => onlyPage([batchRow()]),
    listBridgeCalls: async () => ({ ...onlyPage([]), count: 10_000, countIsLowerBound: true }),
    getBooks: async () => ({ checking: false, proof: null, error: null }),
    getLedgerHealth: async () => ({ trouble: null, clockBehind: null }),
    getBackups: onItsWay,
    getOutcomes: onItsWay,
    getCallStats: onItsWay,
    getBalanceHistory: onItsWay,
    listAccounts: onItsWay,
    ...given,
  });
};
const show = async (bank: ReturnType<typeof testConnection>) => {
  await renderWithBank(
    bank,
    <ToastRegion>
      <OverviewScreen />
    </ToastRegion>,
  );
  await vi.waitFor(() => expect(screen.getByText('Needs attention')).toBeTruthy());
  await vi.waitFor(() => expect(screen.getByText('Initiated')).toBeTruthy());
};
const stage = (name: string) => screen.getByText(name).closest('a')!;

describe('the overview', () => {
  it('says why the bridge cannot reach the bank, and tries again', async () => {
    overview = overviewView({ listener: FAILED });
    const reopenListener = async () => {
      overview = overviewView({ listener: LISTENING });
      return LISTENING;
    };
    const bank = bankWith({ reopenListener });
    await show(bank);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('is taken by another program');
    expect(within(alert).getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('#/settings');
    await act(async () => within(alert).getByRole('button', { name: 'Try again' }).click());
    act(() => bank.change('listener'));
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByText('Nothing needs you')).toBeTruthy();
  });

  it('shows the first steps to a new bank instead of empty charts', async () => {
    await show(bankWith({ listBatches: async () => onlyPage([]) }));
    expect(screen.getByText('http://127.0.0.1:8003/check_funds')).toBeTruthy();
    expect(screen.queryByText('Over time')).toBeNull();
  });

  it('shows the charts, and no first steps, once there was a batch', async () => {
    await show(bankWith());
    expect(screen.getByRole('heading', { name: 'Over time' })).toBeTruthy();
    expect(screen.queryByText('http://127.0.0.1:8003/check_funds')).toBeNull();
  });

  it('a held batch is tried again from here', async () => {
    overview = overviewView({ counts: { ...overview.counts, batchesHeld: 1 } });
    attention = attentionView({ heldBatches: [{ batchId: 'batch-7', paymentsLeft: 25 }], heldPayments: 25 });
    const bank = bankWith({
      retryBatch: async () => {
        attention = attentionView();
        return { ok: true, value: null };
      },
    });
    await show(bank);
    expect(screen.getByText('1 batch is held after too many tries; 25 of its payments wait.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the batch' }).getAttribute('href')).toBe(
      '#/batches/batch-7',
    );
    await act(async () => screen.getByRole('button', { name: 'Try the batch again' }).click());
    act(() => bank.change('initiate_payment_batch_requests'));
    await vi.waitFor(() => expect(screen.getByText('Nothing needs you')).toBeTruthy());
    expect(bank.calls.filter(({ method }) => method === 'retryBatch')).toEqual([
      { method: 'retryBatch', input: { batchId: 'batch-7' } },
    ]);
  });

  it('tells the day by its stages, each with the way to its list', async () => {
    overview = overviewView({ counts: { ...overview.counts, paymentsPending: 12 } });
    day = dayView({
      initiated: {
        count: 1250,
        sums: [
          { currency: 'KES', amountMinor: 100 },
          { currency: 'USD', amountMinor: 123_456_789 },
          { currency: 'XOF', amountMinor: 5 },
        ],
      },
      returned: { count: 1, sums: [{ currency: 'USD', amountMinor: 20_000 }] },
      stated: { count: 2, entries: 75 },
    });
    await show(bankWith());
    expect(stage('Initiated').textContent).toBe(
      'Initiated1,250paymentsKES 1.00USD 1,234,567.89and 1 more currency12 to be posted',
    );
    await vi.waitFor(() => expect(stage('Checked').textContent).toBe('Checked10,000+calls'));
    expect(stage('Stated').textContent).toBe('Stated2statements75 entries');
    expect(stage('Returned').textContent).toBe('Returned1paymentUSD 200.00');
    expect(stage('Returned').getAttribute('href')).toBe(
      '#/accounting-log?mark=RD&from=2026-11-21&to=2026-11-21',
    );
  });

  it('shows a day before, and nothing that only holds now', async () => {
    overview = overviewView({ counts: { ...overview.counts, paymentsPending: 12 } });
    await show(bankWith());
    expect(screen.getByText('12 to be posted')).toBeTruthy();
    await act(async () => screen.getByRole('button', { name: 'The day before' }).click());
    await vi.waitFor(() => expect(screen.getByText(/Payments of .*20.*, step by step/)).toBeTruthy());
    expect(screen.queryByText('12 to be posted')).toBeNull();
    expect(window.location.hash).toContain('day=2026-11-20');
    await act(async () => screen.getByRole('button', { name: 'Today' }).click());
    await vi.waitFor(() => expect(screen.getByText('12 to be posted')).toBeTruthy());
  });

  it('runs a job and says what came of it', async () => {
    const posting = { ...overview.jobs[0]!, lastDone: 25 };
    await show(bankWith({ runJob: async () => posting }));
    await act(async () => screen.getByRole('button', { name: 'Run now: Posting' }).click());
    await vi.waitFor(() => expect(screen.getByText('Posting run finished: 25 payments booked')).toBeTruthy());
  });

  it('says that delivery is off', async () => {
    overview = overviewView({ deliveryOn: false });
    await show(bankWith());
    expect(screen.getByText(/Delivery is off/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Run now: Delivery' })).toBeNull();
  });
});
