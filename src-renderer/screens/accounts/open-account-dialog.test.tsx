// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import { renderWithBank } from '../../testing/render.tsx';
import { accountRow } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { OpenAccountDialog } from './open-account-dialog.tsx';

const submit = () => act(async () => screen.getByRole('button', { name: 'Open account' }).click());
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

describe('opening an account', () => {
  it('says a refusal at the field that it is about', async () => {
    const openAccount = async () => refuse('account_number_taken', { account: 'A1' });
    const bank = testConnection({ openAccount });
    await renderWithBank(bank, <OpenAccountDialog open onClose={() => undefined} />);
    type('Account number', 'A1');
    await submit();
    const field = screen.getByLabelText('Account number');
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    const texts = described.map((id) => document.getElementById(id)?.textContent);
    expect(texts).toContain('There already is an account A1. Choose another number.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the refusal back when the field is changed, and can be sent again', async () => {
    const openAccount = async ({ accountNumber }: { accountNumber: string }) =>
      accountNumber === 'A1'
        ? refuse('account_number_taken', { account: 'A1' })
        : done(accountRow({ accountNumber }));
    const bank = testConnection({ openAccount });
    const onClose = vi.fn();
    await renderWithBank(bank, <OpenAccountDialog open onClose={onClose} />);
    type('Account number', 'A1');
    await submit();
    const field = screen.getByLabelText('Account number');
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    type('Account number', 'A2');
    await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBeNull());
    await submit();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('says above the fields what belongs to none of them', async () => {
    const openAccount = async () => refuse('account_not_found', { account: 'A1' });
    await renderWithBank(
      testConnection({ openAccount }),
      <OpenAccountDialog open onClose={() => undefined} />,
    );
    await submit();
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toBe('There is no account A1.'));
  });

  it('says when the bank could not be asked', async () => {
    const openAccount = async () => {
      throw new Error('gone');
    };
    await renderWithBank(
      testConnection({ openAccount }),
      <OpenAccountDialog open onClose={() => undefined} />,
    );
    await submit();
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('did not go through'));
  });

  it('sends what was typed, closes and goes to the new account', async () => {
    const bank = testConnection({ openAccount: async () => done(accountRow({ accountNumber: 'A1' })) });
    const onClose = vi.fn();
    await renderWithBank(bank, <OpenAccountDialog open onClose={onClose} />);
    type('Account number', 'A1');
    type('Account holder', 'Ministry');
    await submit();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bank.calls[0]?.input).toMatchObject({
      accountNumber: 'A1',
      holderName: 'Ministry',
      currency: 'USD',
    });
    expect(window.location.hash).toBe('#/accounts/A1');
  });
});
