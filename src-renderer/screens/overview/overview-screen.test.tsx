// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListenerView, OverviewView } from '../../../src-shared/operator/views.ts';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { batchRow, onlyPage, overviewView } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { OverviewScreen } from './overview-screen.tsx';

const FAILED: ListenerView = {
  state: 'failed',
  address: 'http://127.0.0.1:8003',
  code: 'EADDRINUSE',
  message: 'http://127.0.0.1:8003 is taken by another program.',
};
const LISTENING: ListenerView = { state: 'listening', address: 'http://127.0.0.1:8003' };

let overview: OverviewView;
beforeEach(() => {
  overview = overviewView();
});
const getOverview = async () => overview;
const listBatches = async () => onlyPage([batchRow()]);
const show = async (bank: ReturnType<typeof testConnection>) => {
  await renderWithBank(
    bank,
    <ToastRegion>
      <OverviewScreen />
    </ToastRegion>,
  );
  await vi.waitFor(() => expect(screen.getByText('What waits')).toBeTruthy());
};

describe('the overview', () => {
  it('says why the bridge cannot reach the bank, and tries again', async () => {
    overview = overviewView({ listener: FAILED });
    const reopenListener = async () => {
      overview = overviewView({ listener: LISTENING });
      return LISTENING;
    };
    const bank = testConnection({ getOverview, listBatches, reopenListener });
    await show(bank);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('is taken by another program');
    expect(within(alert).getByRole('link', { name: 'Open Settings' }).getAttribute('href')).toBe(
      '#/settings',
    );
    await act(async () => within(alert).getByRole('button', { name: 'Try again' }).click());
    act(() => bank.change('listener'));
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('shows the first steps only until a batch is there', async () => {
    await show(testConnection({ getOverview, listBatches: async () => onlyPage([]) }));
    await vi.waitFor(() => expect(screen.getByText('http://127.0.0.1:8003/check_funds')).toBeTruthy());
  });

  it('leads to what waits, and is calm when nothing does', async () => {
    const bank = testConnection({ getOverview, listBatches });
    await show(bank);
    expect(screen.getByText('Nothing waits')).toBeTruthy();
    overview = overviewView({ counts: { ...overview.counts, batchesHeld: 2 } });
    act(() => bank.change('initiate_payment_batch_requests'));
    await vi.waitFor(() => expect(screen.getByText('Needs attention')).toBeTruthy());
    const link = screen.getByRole('link', { name: /Batches held/ });
    expect(link.textContent).toContain('2');
    expect(link.getAttribute('href')).toBe('#/batches?state=held');
  });

  it('runs a job and says what came of it', async () => {
    const posting = { ...overview.jobs[0]!, lastDone: 25 };
    await show(testConnection({ getOverview, listBatches, runJob: async () => posting }));
    await act(async () => screen.getByRole('button', { name: 'Run now: Posting' }).click());
    await vi.waitFor(() => expect(screen.getByText('Posting run finished: 25 payments booked')).toBeTruthy());
  });

  it('says that delivery is off', async () => {
    overview = overviewView({ deliveryOn: false });
    await show(testConnection({ getOverview, listBatches }));
    expect(screen.getByText(/Delivery is off/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Run now: Delivery' })).toBeNull();
  });
});
