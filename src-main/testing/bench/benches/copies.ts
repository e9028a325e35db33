import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { bigLedger, copyLedger } from '../big-ledger.ts';
import { startProbedBank, type ProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

/** Backup, export and restore of 1,000,000 entries while the bank is at work. */
export async function copies(say: (text: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-bench-copies-'));
  copyLedger(await bigLedger(1_000_000, say), folder);
  const bank = await startProbedBank({ dataDir: folder });
  await bank.operator('checkBooks', {});
  const took: Record<'backup' | 'look' | 'export' | 'csv' | 'restore', number[]> = {
    backup: [],
    look: [],
    export: [],
    csv: [],
    restore: [],
  };
  const stops: Record<'backup' | 'export', number[]> = { backup: [], export: [] };
  await repeat(async () => {
    const made = await bank.watch(() => bank.operator('makeBackup', {}));
    if (!made.value.ok) throw new Error(`No backup: ${made.value.refusal.code}`);
    took.backup.push(made.milliseconds / 1000);
    stops.backup.push(made.longestStopMs);
    const { name } = made.value.value;
    took.look.push((await bank.watch(() => bank.operator('inspectBackup', { name }))).milliseconds / 1000);

    const { milliseconds, longestStopMs, value } = await bank.watch(() => exported(bank));
    took.export.push(milliseconds / 1000);
    took.csv.push(value);
    stops.export.push(longestStopMs);

    const restored = await bank.watch(() => bank.operator('restoreBackup', { name }));
    if (!restored.value.ok) throw new Error(`Not restored: ${JSON.stringify(restored.value.refusal)}`);
    took.restore.push(restored.milliseconds / 1000);
    await bank.operator('checkBooks', {});
  });
  await bank.remove();
  rmSync(folder, { recursive: true });
  const most = (name: string, unit: 's' | 'ms', values: number[], than: number): Figure => ({
    name,
    unit,
    values,
    bar: { kind: 'most', than },
  });
  return [
    most('backup of 1,000,000 entries', 's', took.backup, 10),
    most('… longest stop of the main loop', 'ms', stops.backup, 50),
    most('look inside it', 's', took.look, 15),
    most('export of it, all tables and formats', 's', took.export, 35),
    most('… the entries as CSV and JSON Lines', 's', took.csv, 15),
    most('… longest stop of the main loop', 'ms', stops.export, 50),
    most('restore of it, books proved', 's', took.restore, 30),
  ];
}

/** Exports, waits for the end, and gives how many seconds the entries took, by the times of their files. */
async function exported(bank: ProbedBank): Promise<number> {
  await bank.operator('exportLedger', {});
  for (;;) {
    await pause(100);
    const { running, latest, fault } = await bank.operator('getExport', {});
    if (fault !== null) throw new Error(`No export: ${fault.code}`);
    if (running === null && latest !== null) {
      const file = statSync(join(latest.folder, 'accounting_logs.jsonl'));
      return (file.mtimeMs - file.birthtimeMs) / 1000;
    }
  }
}
