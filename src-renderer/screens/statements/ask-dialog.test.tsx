// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { OperatorClient } from '../../../src-shared/operator/api.ts';
import type { UnreportedView } from '../../../src-shared/operator/statement-views.ts';
import { renderWithBank } from '../../testing/render.tsx';
import { accountRow, onlyPage, overviewView } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { AskDialog } from './ask-dialog.tsx';

const WOULD: UnreportedView = {
  entries: 37,
  entriesIsLowerBound: false,
  periodFrom: '2026-11-20',
  periodTo: '2026-11-21',
  inFuture: false,
  waiting: 0,
};

async function show(
  requestStatement: OperatorClient['requestStatement'],
  account = '',
  would: UnreportedView | null = WOULD,
) {
  const bank = testConnection({
    requestStatement,
    listAccounts: async () => onlyPage([accountRow()]),
    getOverview: async () => overviewView(),
    getUnreported: async () => would,
  });
  const onClose = vi.fn();
  await renderWithBank(bank, <AskDialog open account={account} onClose={onClose} />);
  return { bank, onClose };
}
const submit = () => act(async () => screen.getByRole('button', { name: 'Ask for it' }).click());
const account = () => screen.getByRole('combobox', { name: 'Account number' });

describe('asking for a statement', () => {
  it('says a refusal at the account', async () => {
    await show(async () => refuse('account_not_found', { account: 'NOPE' }));
    fireEvent.change(account(), { target: { value: 'NOPE' } });
    await submit();
    await vi.waitFor(() => expect(account().getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('There is no account NOPE.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('wants an account before it asks the bank', async () => {
    const { bank } = await show(async () => done({ id: 9 }));
    await submit();
    await vi.waitFor(() => expect(account().getAttribute('aria-invalid')).toBe('true'));
    expect(bank.calls.map(({ method }) => method)).not.toContain('requestStatement');
  });

  it.each<[string, Partial<UnreportedView>, string]>([
    ['how many entries', {}, '37 entries that no statement has reported yet will be in it.'],
    ['that there are none', { entries: 0 }, 'Nothing is left to report up to that day'],
    ['that there are many', { entries: 10_000, entriesIsLowerBound: true }, 'More than 10,000 entries'],
    ['that the day has not come', { inFuture: true }, 'That day has not come'],
    ['that others come first', { waiting: 2 }, '2 statements of the account are asked for already'],
  ])('says before one asks %s', async (_, would, text) => {
    await show(async () => done({ id: 9 }), 'SPONSOR0001', { ...WOULD, ...would });
    await vi.waitFor(() => expect(screen.getByText(text, { exact: false })).toBeTruthy());
  });

  it('says that a day before the last statement’s closes on that one’s, and asks for that day', async () => {
    const { bank } = await show(async () => done({ id: 9 }), 'SPONSOR0001');
    const date = screen.getByLabelText(/^As of/) as HTMLInputElement;
    await vi.waitFor(() => expect(date.value).toBe('2026-11-21'));
    fireEvent.change(date, { target: { value: '2026-11-01' } });
    await vi.waitFor(() => expect(screen.getByText(/this one cannot close before/)).toBeTruthy());
    await submit();
    const asked = bank.calls.find(({ method }) => method === 'requestStatement');
    expect(asked?.input).toEqual({ accountNumber: 'SPONSOR0001', statementDate: '2026-11-01' });
  });

  it('says nothing of an account that there is not', async () => {
    await show(async () => done({ id: 9 }), 'NOPE', null);
    await vi.waitFor(() => expect(account()).toBeTruthy());
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('asks as of the bank’s day when no date is given, and goes to the new statement', async () => {
    const { bank, onClose } = await show(async () => done({ id: 9 }), 'SPONSOR0001');
    await submit();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const asked = bank.calls.find(({ method }) => method === 'requestStatement');
    expect(asked?.input).toEqual({ accountNumber: 'SPONSOR0001', statementDate: null });
    expect(window.location.hash).toBe('#/statements/9');
  });
});
