// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderWithBank } from '../testing/render.tsx';
import { accountRow } from '../testing/rows.ts';
import { testConnection } from '../testing/test-connection.ts';
import { SessionExpiredError } from './connection.ts';
import { useConnectionState } from './connection-state.ts';
import { useQuery } from './use-query.ts';

function Holder() {
  const { data, error, retry } = useQuery('getAccount', { accountNumber: 'SPONSOR0001' });
  return (
    <>
      <p data-testid="holder">{data?.holderName ?? 'nothing yet'}</p>
      <p data-testid="error">{error?.message}</p>
      <button type="button" onClick={retry}>
        retry
      </button>
    </>
  );
}
const holder = () => screen.getByTestId('holder').textContent;

describe('useQuery', () => {
  it('asks once for everything that shows the same answer', async () => {
    const bank = testConnection({ getAccount: async () => accountRow({ holderName: 'Ministry' }) });
    await renderWithBank(
      bank,
      <>
        <Holder />
        <div hidden>
          <Shadow />
        </div>
      </>,
    );
    await vi.waitFor(() => expect(holder()).toBe('Ministry'));
    expect(bank.calls).toHaveLength(1);
  });

  it('asks again after a change of what it reads, and keeps the old answer in sight meanwhile', async () => {
    let answer: (name: string) => void = () => undefined;
    const getAccount = () =>
      new Promise<ReturnType<typeof accountRow>>((resolve) => {
        answer = (holderName) => resolve(accountRow({ holderName }));
      });
    const bank = testConnection({ getAccount });
    await renderWithBank(bank, <Holder />);
    await act(async () => answer('Before'));
    await vi.waitFor(() => expect(holder()).toBe('Before'));
    act(() => bank.change('accounts'));
    expect(bank.calls).toHaveLength(2);
    expect(holder()).toBe('Before');
    await act(async () => answer('After'));
    await vi.waitFor(() => expect(holder()).toBe('After'));
  });

  it('does not ask again after changes of other things', async () => {
    const bank = testConnection({ getAccount: async () => accountRow() });
    await renderWithBank(bank, <Holder />);
    await vi.waitFor(() => expect(holder()).toContain('sponsor'));
    act(() => bank.change('jobs', 'listener'));
    expect(bank.calls).toHaveLength(1);
  });

  it('asks at most a few times a second while the bank announces without pause', async () => {
    const bank = testConnection({ getAccount: async () => accountRow() });
    await renderWithBank(bank, <Holder />);
    const until = Date.now() + 600;
    while (Date.now() < until) {
      act(() => bank.change('accounts'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(bank.calls.length).toBeGreaterThanOrEqual(3);
    expect(bank.calls.length).toBeLessThanOrEqual(5);
  });

  it('says why it failed and recovers on retry', async () => {
    let broken = true;
    const getAccount = async () => {
      if (broken) throw new Error('no bank');
      return accountRow({ holderName: 'Back' });
    };
    await renderWithBank(testConnection({ getAccount }), <Holder />);
    await vi.waitFor(() => expect(screen.getByTestId('error').textContent).toBe('no bank'));
    broken = false;
    act(() => screen.getByText('retry').click());
    await vi.waitFor(() => expect(holder()).toBe('Back'));
    expect(screen.getByTestId('error').textContent).toBe('');
  });

  it('fetches everything again when the connection is back', async () => {
    const bank = testConnection({ getAccount: async () => accountRow() });
    await renderWithBank(bank, <Holder />);
    await vi.waitFor(() => expect(holder()).toContain('sponsor'));
    act(() => bank.events().onConnected(false));
    expect(useConnectionState.getState().connection).toBe('lost');
    act(() => bank.events().onConnected(true));
    await vi.waitFor(() => expect(bank.calls).toHaveLength(2));
    expect(useConnectionState.getState().connection).toBe('connected');
  });

  it('fetches again what it asked before the bank first heard it listening: a change in between was told to nobody', async () => {
    const bank = testConnection({ getAccount: async () => accountRow() });
    await renderWithBank(bank, <Holder />);
    await vi.waitFor(() => expect(holder()).toContain('sponsor'));
    act(() => bank.events().onConnected(true));
    await vi.waitFor(() => expect(bank.calls).toHaveLength(2));
  });

  it('notes that the session has expired', async () => {
    const getAccount = async () => {
      throw new SessionExpiredError();
    };
    await renderWithBank(testConnection({ getAccount }), <Holder />);
    await vi.waitFor(() => expect(useConnectionState.getState().session).toBe('expired'));
  });
});

function Shadow() {
  return <p>{useQuery('getAccount', { accountNumber: 'SPONSOR0001' }).data?.currency}</p>;
}
