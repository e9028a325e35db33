// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { OperatorClient } from '../../../src-shared/operator/api.ts';
import { renderWithBank } from '../../testing/render.tsx';
import { accountRow, onlyPage, overviewView } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { AskDialog } from './ask-dialog.tsx';

async function show(requestStatement: OperatorClient['requestStatement'], account = '') {
  const bank = testConnection({
    requestStatement,
    listAccounts: async () => onlyPage([accountRow()]),
    getOverview: async () => overviewView(),
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

  it('asks as of the bank’s day when no date is given, and goes to the new statement', async () => {
    const { bank, onClose } = await show(async () => done({ id: 9 }), 'SPONSOR0001');
    await submit();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const asked = bank.calls.find(({ method }) => method === 'requestStatement');
    expect(asked?.input).toEqual({ accountNumber: 'SPONSOR0001', statementDate: null });
    expect(window.location.hash).toBe('#/statements/9');
  });
});
