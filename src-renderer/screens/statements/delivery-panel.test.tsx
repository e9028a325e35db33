// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { OperatorClient } from '../../../src-shared/operator/api.ts';
import type { StatementRow } from '../../../src-shared/operator/views.ts';
import { renderWithBank } from '../../testing/render.tsx';
import { deliveryView, overviewView, statementDetail } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { DeliveryPanel } from './delivery-panel.tsx';

async function show(statement: Partial<StatementRow>, answers: Partial<OperatorClient> = {}) {
  const bank = testConnection({ getOverview: async () => overviewView(), ...answers });
  await renderWithBank(bank, <DeliveryPanel statement={statementDetail(statement)} />);
  await vi.waitFor(() => expect(bank.calls).toHaveLength(1));
  return bank;
}
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
const sent = (bank: Awaited<ReturnType<typeof show>>) =>
  bank.calls.filter(({ method }) => method === 'sendStatement').map(({ input }) => input);

describe('the delivery of a statement', () => {
  it('is started by a press when it was never sent', async () => {
    const bank = await show({}, { sendStatement: async () => done(null) });
    await press('Send to the bridge');
    expect(sent(bank)).toEqual([{ id: 7 }]);
  });

  it('asks before it sends what the bridge has taken already', async () => {
    const delivery = deliveryView({
      state: 'delivered',
      attempts: 1,
      responseStatus: 200,
      responseBody: '{}',
    });
    const bank = await show({ delivery }, { sendStatement: async () => done(null) });
    await press('Send again');
    expect(sent(bank)).toEqual([]);
    const dialog = screen.getByRole('dialog', { name: 'Send it once more?' });
    await act(async () => [...dialog.querySelectorAll('button')].at(-1)?.click());
    expect(sent(bank)).toEqual([{ id: 7 }]);
  });

  it('says what went wrong, and offers to send again', async () => {
    const delivery = deliveryView({ state: 'failing', attempts: 3, lastError: 'Nobody answers' });
    await show({ delivery });
    expect(screen.getByText('Nobody answers')).toBeTruthy();
    expect(screen.getByText('No answer')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy();
  });

  it('offers nothing while it waits in the queue', async () => {
    await show({ delivery: deliveryView() });
    expect(screen.getByText('Waits for its turn.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leads to Settings while no callback URL is set', async () => {
    await show({}, { getOverview: async () => overviewView({ deliveryOn: false }) });
    const link = await screen.findByRole('link', { name: 'Set one in Settings' });
    expect(link.getAttribute('href')).toBe('#/settings');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leads to Settings when the bank refuses for want of a callback URL', async () => {
    await show({}, { sendStatement: async () => refuse('callback_url_missing') });
    await press('Send to the bridge');
    expect(screen.getByRole('alert').textContent).toContain('No callback URL is set');
    expect(screen.getByRole('link', { name: 'Set one in Settings' })).toBeTruthy();
  });

  it('never sends a statement that failed', async () => {
    await show({ state: 'failed' });
    expect(screen.getByText('A statement that failed its preflight is never sent.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
