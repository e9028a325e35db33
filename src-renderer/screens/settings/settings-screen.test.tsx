// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import { SECRET_MASK } from '../../../src-shared/bank/secrets.ts';
import type { SettingView } from '../../../src-shared/operator/views.ts';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { overviewView, settingsView } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { useDraftStore } from './drafts.ts';
import { SettingsScreen } from './settings-screen.tsx';

let view = settingsView();
beforeEach(() => {
  view = settingsView();
  useDraftStore.setState({ drafts: {} });
});
const getSettings = async () => view;
const getOverview = async () => overviewView();
const answers = { getSettings, getOverview };
const show = async (bank: ReturnType<typeof testConnection>) => {
  const shown = await renderWithBank(
    bank,
    <ToastRegion>
      <SettingsScreen />
    </ToastRegion>,
  );
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Bridge listener' })).toBeTruthy());
  return shown;
};
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
const saves = (bank: ReturnType<typeof testConnection>) =>
  bank.calls.filter(({ method }) => method === 'updateSettings').map(({ input }) => input);

describe('the settings', () => {
  it('offer to save only while something is changed', async () => {
    await show(testConnection(answers));
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    type('Port', '8010');
    expect(screen.getByText('1 change not saved')).toBeTruthy();
    type('Port', '8003');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    type('Host', '127.0.0.2');
    await press('Discard');
    expect(field('Host').value).toBe('127.0.0.1');
  });

  it('send only what was changed, in one call', async () => {
    const updateSettings = async () => {
      view = settingsView({ port: { value: 8010, source: 'saved' } });
      return done(view);
    };
    const bank = testConnection({ ...answers, updateSettings });
    await show(bank);
    type('Port', '8010 ');
    fireEvent.click(screen.getByRole('switch', { name: 'Statement after each batch' }));
    await press('Save');
    expect(saves(bank)).toEqual([{ changes: { port: '8010 ', statementAfterBatch: 'false' } }]);
    act(() => bank.change('settings'));
    await vi.waitFor(() => expect(field('Port').value).toBe('8010'));
  });

  it('say a refusal at the field that it is about, and keep every edit', async () => {
    const updateSettings = async () =>
      refuse('setting_invalid', { setting: 'port', detail: 'must be a port number' });
    await show(testConnection({ ...answers, updateSettings }));
    type('Port', 'x');
    type('Host', 'localhost');
    await press('Save');
    await vi.waitFor(() => expect(field('Port').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('This value must be a port number.')).toBeTruthy();
    expect(field('Host').value).toBe('localhost');
  });

  it('can save the rest once the refused edit is taken back', async () => {
    const updateSettings = async ({ changes }: { changes: Partial<Record<string, unknown>> }) =>
      'port' in changes ? refuse('setting_invalid', { setting: 'port', detail: 'is wrong' }) : done(view);
    const bank = testConnection({ ...answers, updateSettings });
    await show(bank);
    type('Port', 'x');
    await press('Save');
    await vi.waitFor(() => expect(field('Port').getAttribute('aria-invalid')).toBe('true'));
    await press('Discard');
    await vi.waitFor(() => expect(field('Port').getAttribute('aria-invalid')).toBeNull());
    type('Host', 'localhost');
    await press('Save');
    expect(saves(bank)).toHaveLength(2);
  });

  it('keep an edit while the bank announces changes, and over a look at another screen', async () => {
    const bank = testConnection(answers);
    const shown = await show(bank);
    type('Port', '8010');
    view = settingsView({ port: { value: 8005, source: 'saved' }, host: { value: '127.0.0.9' } });
    act(() => bank.change('settings'));
    await vi.waitFor(() => expect(field('Host').value).toBe('127.0.0.9'));
    expect(field('Port').value).toBe('8010');
    shown.rerender(<ToastRegion>elsewhere</ToastRegion>);
    expect(useDraftStore.getState().drafts).toEqual({ port: '8010' });
  });

  it('lock what a flag or the environment fixes, and say by which', async () => {
    const fixed = (source: SettingView['source']) => ({ source, editable: false });
    view = settingsView({ port: fixed('flag'), host: fixed('environment') });
    await show(testConnection(answers));
    expect(field('Port').readOnly).toBe(true);
    expect(screen.getByText(/by the flag --port$/)).toBeTruthy();
    expect(screen.getByText(/by the environment variable EXAMPLE_BANK_HOST$/)).toBeTruthy();
  });

  it('never show the token, and send it only where it is typed anew', async () => {
    view = settingsView({ bridgeToken: { value: SECRET_MASK, source: 'saved' } });
    const bank = testConnection({ ...answers, updateSettings: async () => done(view) });
    await show(bank);
    expect([field('Token for the bridge').type, field('Token for the bridge').value]).toEqual([
      'password',
      SECRET_MASK,
    ]);
    type('Other names of this bank', 'bank.example.org');
    await press('Save');
    type('Token for the bridge', 's3cret');
    await press('Save');
    expect(saves(bank).at(0)).toEqual({ changes: { allowedHosts: 'bank.example.org' } });
    expect(saves(bank).at(-1)).toMatchObject({ changes: { bridgeToken: 's3cret' } });
    expect(field('Token for the bridge').value).toBe(SECRET_MASK);
  });

  it('warn of a host that the network can reach', async () => {
    await show(testConnection(answers));
    expect(screen.queryByText(/Anybody on the network/)).toBeNull();
    type('Host', '0.0.0.0');
    expect(screen.getByText(/Anybody on the network/).textContent).toContain('token');
  });

  it('show what waits for the next start', async () => {
    view = settingsView({ consolePort: { pendingValue: 8014, source: 'saved' } });
    await show(testConnection(answers));
    expect(field('Console port').value).toBe('8014');
    expect(screen.getByText('Saved for the next start. Until then it is 8004.')).toBeTruthy();
  });
});
