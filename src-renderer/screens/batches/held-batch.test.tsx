// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { batchRow, onlyPage } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { BatchDetail } from './batch-detail.tsx';

const show = (bank: ReturnType<typeof testConnection>, batch: ReturnType<typeof batchRow>) =>
  renderWithBank(
    bank,
    <ToastRegion>
      <BatchDetail batch={batch} />
    </ToastRegion>,
  );
const listPayments = async () => onlyPage([]);
const held = batchRow({ state: 'held', attempts: 3, lastError: 'database is locked' });

describe('a held batch', () => {
  it('says why it waits, with the last error, and can be retried', async () => {
    const bank = testConnection({ listPayments, retryBatch: async () => done(null) });
    await show(bank, held);
    expect(screen.getByText(/failed 3 times, which is the limit/)).toBeTruthy();
    expect(screen.getByText('database is locked')).toBeTruthy();
    await act(async () => screen.getByRole('button', { name: 'Retry' }).click());
    expect(bank.calls).toContainEqual({ method: 'retryBatch', input: { batchId: held.batchId } });
    await vi.waitFor(() => expect(screen.getByText('The batch has its attempts back')).toBeTruthy());
  });

  it('says why it cannot be retried', async () => {
    const retryBatch = async () => refuse('batch_not_held', { batch: held.batchId });
    await show(testConnection({ listPayments, retryBatch }), held);
    await act(async () => screen.getByRole('button', { name: 'Retry' }).click());
    await vi.waitFor(() => expect(screen.getAllByText(/This batch is not held/)).not.toHaveLength(0));
  });

  it('is the only one that offers it', async () => {
    await show(testConnection({ listPayments }), batchRow({ state: 'scheduled' }));
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });
});
