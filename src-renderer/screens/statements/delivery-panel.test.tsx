// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { OperatorClient } from '../../../src-shared/operator/api.ts';
import type { DeliveryAttemptRow } from '../../../src-shared/operator/delivery-views.ts';
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
const sendButtons = () => screen.queryAllByRole('button', { name: /^Send/ });
const sent = (bank: Awaited<ReturnType<typeof show>>) =>
  bank.calls.filter(({ method }) => method === 'sendStatement').map(({ input }) => input);

describe('the delivery of a statement', () => {
  it('is started by a press when it was never sent', async () => {
    const bank = await show({}, { sendStatement: async () => done(null) });
    await press('Send to the bridge');
    expect(sent(bank)).toMatchObject([{ id: 7 }]);
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
    expect(sent(bank)).toMatchObject([{ id: 7 }]);
  });

  it('says what went wrong in a sentence, with what the machine said, and offers to send again', async () => {
    const fault = { fault: 'not_secure', lastError: 'self-signed certificate' } as const;
    await show({ delivery: deliveryView({ state: 'failing', attempts: 3, ...fault }) });
    expect(screen.getByText(/the certificate is not trusted/)).toBeTruthy();
    expect(screen.getByText('self-signed certificate')).toBeTruthy();
    expect(screen.getByText('No answer')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy();
  });

  it('says which statement it waits for, and has no button to send while it waits', async () => {
    await show({ delivery: deliveryView({ waitsFor: { id: 5, number: '3/2026' } }) });
    expect(screen.getByText(/^Waits for statement 3\/2026/)).toBeTruthy();
    expect(sendButtons()).toEqual([]);
  });

  it('shows the bridge’s own id and answer, as text', async () => {
    const responseBody = '{"header":{"status":"succ"},"message":"<b>1f0c-77</b>"}';
    const answered = { state: 'delivered', attempts: 1, responseStatus: 200, responseBody } as const;
    await show({ delivery: deliveryView({ ...answered, deliveredAt: '2026-11-21T08:00:01.000Z' }) });
    expect(screen.getByText('<b>1f0c-77</b>')).toBeTruthy();
    expect(screen.getByText(responseBody)).toBeTruthy();
  });

  it('shows each attempt with what came of it', async () => {
    const attempt: DeliveryAttemptRow = {
      number: 1,
      url: 'http://a/',
      startedAt: '2026-11-21T08:00:00.000Z',
      finishedAt: null,
      milliseconds: null,
      fault: 'bank_stopped',
      error: null,
      responseStatus: null,
      responseBody: null,
    };
    const second = { finishedAt: attempt.startedAt, milliseconds: 12, responseStatus: 503 };
    const getDeliveryAttempts = async () => [
      { ...attempt, ...second, number: 2, fault: 'answered_error' as const },
      attempt,
    ];
    await show({ delivery: deliveryView({ state: 'failing', attempts: 2 }) }, { getDeliveryAttempts });
    await act(async () => screen.getByText('All 2 attempts').click());
    expect(await screen.findByText('The bridge answered with HTTP 503.')).toBeTruthy();
    expect(screen.getByText(/The bank was stopped in the middle of this upload/)).toBeTruthy();
  });

  it('sends to another URL, and says at its field what is wrong with it', async () => {
    const sendStatement: OperatorClient['sendStatement'] = async ({ url }) =>
      url === 'http://x/' ? done(null) : refuse('delivery_url_invalid');
    const bank = await show({ delivery: deliveryView({ state: 'cancelled' }) }, { sendStatement });
    await press('More');
    await act(async () => screen.getByRole('menuitem', { name: 'Send to another URL…' }).click());
    await press('Send there');
    expect(screen.getByText(/Enter an address that begins with/)).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: 'URL' }), { target: { value: 'http://x/' } });
    await press('Send there');
    expect(sent(bank)).toEqual([
      { id: 7, url: '' },
      { id: 7, url: 'http://x/' },
    ]);
  });

  it('cancels after a question, and not what is on its way', async () => {
    const cancelDelivery = vi.fn(async () => done(null));
    await show({ delivery: deliveryView() }, { cancelDelivery });
    await press('More');
    await act(async () => screen.getByRole('menuitem', { name: 'Cancel the delivery' }).click());
    expect(cancelDelivery).not.toHaveBeenCalled();
    await press('Cancel the delivery');
    expect(cancelDelivery).toHaveBeenCalledWith({ id: 7 });
  });

  it('leads to Settings while no callback URL is set', async () => {
    await show({}, { getOverview: async () => overviewView({ deliveryOn: false }) });
    const link = await screen.findByRole('link', { name: 'Set one in Settings' });
    expect(link.getAttribute('href')).toBe('#/settings');
    expect(sendButtons()).toEqual([]);
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
