// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { BackupContents, BackupRow, BackupsView } from '../../../src-shared/operator/backup-views.ts';
import type { OperatorClient } from '../../../src-shared/operator/api.ts';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { testConnection } from '../../testing/test-connection.ts';
import { BackupsCard } from './backups-card.tsx';
import { ExportCard } from './export-card.tsx';

const NOTHING = { accounts: 0, blocks: 0, payments: 0, entries: 0, deposits: 0, statements: 0 };
const row = (given: Partial<BackupRow> = {}): BackupRow => ({
  name: 'bank-2026-11-21T08-00-00-000Z-manual.sqlite',
  kind: 'manual',
  madeAt: '2026-11-21T08:00:00.000Z',
  bytes: 204_800,
  state: 'ready',
  ...given,
});
const backupsView = (given: Partial<BackupsView> = {}): BackupsView => ({
  folder: '/data/backups',
  ledgerBytes: 735_002_624,
  rows: [row()],
  running: null,
  nextAt: '2999-01-01T00:00:00.000Z',
  fault: null,
  ...given,
});
const contents = (given: Partial<BackupContents> = {}): BackupContents => ({
  schemaVersion: 4,
  counts: { accounts: 2, blocks: 1, payments: 2, entries: 1234, statements: 1 },
  funds: [{ currency: 'USD', minor: 999_960_000 }],
  newestEntryAt: '2026-11-21T07:00:00.000Z',
  proof: { checkedAt: '2026-11-21T09:00:00.000Z', ok: true, entries: 1234, milliseconds: 5, laws: [] },
  gone: { ...NOTHING, entries: 412, deposits: 1, statements: 3 },
  back: NOTHING,
  ...given,
});

const getCapabilities = async () =>
  ({ host: 'headless', version: '1', saveDialog: false, downloads: true }) as const;
async function show(answers: Partial<OperatorClient>, card = <BackupsCard dataDir="/data" />) {
  const bank = testConnection({ getCapabilities, ...answers });
  await renderWithBank(bank, <ToastRegion>{card}</ToastRegion>);
  return bank;
}
const press = (name: string | RegExp) => act(async () => screen.getByRole('button', { name }).click());
const dialog = () => screen.getByRole('dialog', { name: /backup of/i });

describe('the backups', () => {
  it('say where the ledger is, how large, and what there is', async () => {
    await show({
      getBackups: async () =>
        backupsView({ rows: [row(), row({ name: 'b', kind: 'automatic', state: 'damaged' })] }),
    });
    const list = await screen.findByRole('list', { name: 'Backups' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first!.textContent).toMatch(/By hand · 204.8 kBWhole/);
    expect(second!.textContent).toMatch(/Automatic · 204.8 kBDamaged/);
    // What is damaged can be saved and deleted, not restored.
    expect(within(second!).queryByRole('button', { name: /Restore|Look/ })).toBeNull();
    expect(screen.getByText('735 MB')).toBeTruthy();
    expect(screen.getByText('/data')).toBeTruthy();
  });

  it('say that there are none, that the schedule is off, and why the last one failed', async () => {
    const fault = refuse('disk_full').refusal;
    await show({ getBackups: async () => backupsView({ rows: [], nextAt: null, fault }) });
    expect(await screen.findByText('There is no backup yet.')).toBeTruthy();
    expect(screen.getByText('Automatic backups are off.')).toBeTruthy();
    expect(screen.getByText(/The disk is full/)).toBeTruthy();
  });

  it('say why one could not be made', async () => {
    const makeBackup = async () => refuse('disk_full');
    const bank = await show({ getBackups: async () => backupsView(), makeBackup });
    await screen.findByRole('list', { name: 'Backups' });
    await press('Back up now');
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect(bank.calls.filter(({ method }) => method === 'makeBackup')).toHaveLength(1);
  });

  it('show how far the one under way is', async () => {
    const running = { unit: 'pages', done: 420, total: 990, startedAt: '', rate: 57 } as const;
    const bank = await show({
      getBackups: async () => backupsView({ running }),
      cancelWork: async () => null,
    });
    const bar = await screen.findByRole('progressbar', { name: 'Making a backup' });
    expect(bar.getAttribute('aria-valuetext')).toBe(
      '420 of 990 pages copied · 57 a second · about 10 s left',
    );
    await press('Cancel: Making a backup');
    expect(bank.calls).toContainEqual({ method: 'cancelWork', input: { kind: 'backup' } });
  });

  it('are restored in two steps, the second naming what is lost; a refusal stays in sight', async () => {
    const bank = await show({
      getBackups: async () => backupsView(),
      inspectBackup: async () => done(contents()),
      restoreBackup: async () => refuse('restore_failed', { detail: 'The disk is gone.' }),
    });
    await screen.findByRole('list', { name: 'Backups' });
    await press(/^Look inside the backup of/);
    await vi.waitFor(() => expect(dialog().textContent).toContain('all laws hold'));
    expect(dialog().textContent).toContain('412 entries, 1 deposit among them, and 3 statements');
    await press('Restore this backup…');
    expect(dialog().textContent).toContain(
      'These are gone from the ledger afterwards: 412 entries, 1 deposit',
    );
    expect(bank.calls.map(({ method }) => method)).not.toContain('restoreBackup');
    await press('Replace the ledger');
    await vi.waitFor(() =>
      expect(dialog().textContent).toContain('goes on with its ledger as before. The disk is gone.'),
    );
    expect(bank.calls.find(({ method }) => method === 'restoreBackup')?.input).toEqual({ name: row().name });
  });

  it('whose books do not balance are shown and cannot be restored', async () => {
    const laws = [{ law: 'book_balance' as const, ok: false, offenders: ['SPONSOR0001'] }];
    await show({
      getBackups: async () => backupsView(),
      inspectBackup: async () => done(contents({ proof: { ...contents().proof, ok: false, laws } })),
    });
    await screen.findByRole('list', { name: 'Backups' });
    await press(/^Restore the backup of/);
    await vi.waitFor(() => expect(dialog().textContent).toContain('Its books do not balance'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Restore this backup…' }).disabled).toBe(
      true,
    );
  });

  it('are deleted only after a question', async () => {
    const bank = await show({ getBackups: async () => backupsView(), deleteBackup: async () => done(null) });
    await screen.findByRole('list', { name: 'Backups' });
    await press(/^Delete the backup of/);
    expect(bank.calls.map(({ method }) => method)).not.toContain('deleteBackup');
    await press('Delete the backup');
    expect(bank.calls.find(({ method }) => method === 'deleteBackup')?.input).toEqual({ name: row().name });
  });
});

describe('the export', () => {
  it('shows its progress and can be cancelled', async () => {
    const running = { unit: 'rows', done: 500_000, total: 2_000_000, startedAt: '', rate: null } as const;
    const bank = await show(
      { getExport: async () => ({ running, latest: null, fault: null }), cancelExport: async () => null },
      <ExportCard />,
    );
    expect(await screen.findByText('500,000 of 2,000,000 rows written')).toBeTruthy();
    await press('Cancel: Writing an export');
    expect(bank.calls.map(({ method }) => method)).toContain('cancelExport');
  });

  it('shows where the last one is, and why the newest failed', async () => {
    const latest = {
      name: '2026-11-21T08-00-00-000Z',
      folder: '/data/exports/2026-11-21T08-00-00-000Z',
      madeAt: '2026-11-21T08:00:00.000Z',
      files: [{ name: 'accounts.csv', bytes: 1600 }],
    };
    const fault = refuse('disk_full').refusal;
    await show({ getExport: async () => ({ running: null, latest, fault }) }, <ExportCard />);
    expect(await screen.findByText(latest.folder)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Download accounts.csv' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
  });
});
