import { closeSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../src-shared/bank/refusals.ts';
import { createFileWork } from '../core/backups/file-work.ts';
import type { LedgerFiles } from '../core/ports/ledger-files.ts';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { deedsOf } from '../testing/deeds.ts';
import { fakeClock, keepingLogger } from '../testing/fake-ports.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { refused } from '../testing/money-steps.ts';
import { useTestBank } from '../testing/use-test-bank.ts';
import { createCallGate } from './call-gate.ts';
import { createRestorer } from './restore.ts';

const blocks = (bank: { rows: BankProcess['rows'] }): number =>
  bank.rows('SELECT id FROM fund_blocks').length;
const sorted = (folder: string, start: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.sqlite'));

describe('in the running bank', () => {
  beforeAll(buildOnce, 120_000);
  afterEach(endBanks);
  const block = (bank: BankProcess): Promise<unknown> =>
    bank.ask('block_funds', { account_number: 'SPONSOR0001', currency: 'USD', amount: 1 });

  it('a restore gives the bridge and the console the former ledger back, at the same addresses, in the same process', async () => {
    const bank = await startBank();
    await block(bank);
    const made = await bank.operator('makeBackup', {});
    if (!made.ok) throw new Error(made.refusal.code);
    for (let n = 0; n < 5; n += 1) await block(bank);
    const { name } = made.value;
    expect(await bank.operator('inspectBackup', { name })).toMatchObject({
      ok: true,
      value: { counts: { blocks: 1 }, gone: { blocks: 5, entries: 0 }, proof: { ok: true } },
    });

    const restoring = bank.operator('restoreBackup', { name });
    expect(await bank.operator('restoreBackup', { name })).toEqual(refused('restore_running'));
    expect(await bank.operator('getRestore', {})).toEqual({ running: name, failure: null });
    // What is asked meanwhile waits for the bank, and is answered by it.
    const counts = new Set<number>();
    for (let asking = true; asking;) {
      counts.add((await bank.operator('listFundBlocks', {})).count);
      asking = (await bank.operator('getRestore', {})).running !== null;
    }
    const outcome = await restoring;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    expect([...counts]).toEqual([6, 1]);
    expect(blocks(bank)).toBe(1);
    await block(bank);
    expect((await bank.operator('listFundBlocks', {})).count).toBe(2);
    expect(await bank.operator('getRestore', {})).toEqual({ running: null, failure: null });
    expect(outcome.value).toEqual({
      before: expect.stringMatching(/-before-restore\.sqlite$/),
      kept: expect.stringMatching(/^bank-replaced-.*\.sqlite$/),
    });
    expect(existsSync(join(bank.dataDir, outcome.value.kept))).toBe(true);
    // The restored ledger keeps who restored it. Its own backup was recorded after it was made, so it does not know of that.
    expect(bank.rows('SELECT action, subject FROM operator_actions')).toEqual([
      { action: 'restoreBackup', subject: name },
    ]);

    // The way back: the backup that was made of the ledger before.
    expect((await bank.operator('restoreBackup', { name: outcome.value.before! })).ok).toBe(true);
    expect(blocks(bank)).toBe(6);
    expect(brokenLaws(bank)).toEqual([]);
    expect((await bank.end('SIGTERM')).code).toBe(0);
  });

  it('a ledger that was damaged while the bank worked on it is exchanged, too, and the damaged file is kept', async () => {
    const bank = await startBank();
    await block(bank);
    const made = await bank.operator('makeBackup', {});
    if (!made.ok) throw new Error(made.refusal.code);
    const path = join(bank.dataDir, 'bank.sqlite');
    const [{ page }] = bank.rows<{ page: number }>(
      "SELECT rootpage AS page FROM sqlite_schema WHERE name = 'fund_blocks'",
    ) as [{ page: number }];
    // All of it into the file first: what is in the WAL would hide the damage.
    const connection = new BetterSqlite3(path);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (page - 1) * 4096);
    closeSync(file);

    const outcome = await bank.operator('restoreBackup', { name: made.value.name });
    expect(outcome).toEqual({
      ok: true,
      value: { before: null, kept: expect.stringMatching(/^bank-damaged-.*\.sqlite$/) },
    });
    expect(sorted(bank.dataDir, 'bank-damaged-')).toHaveLength(1);
    expect(blocks(bank)).toBe(1);
    await block(bank);
    expect(brokenLaws(bank)).toEqual([]);
  });

  it('a backup that is not there is refused, and nothing stops', async () => {
    const bank = await startBank();
    for (const name of ['../bank.sqlite', 'bank-2026-11-21T09-00-00-000Z-manual.sqlite'])
      expect(await bank.operator('restoreBackup', { name })).toEqual(refused('backup_not_found'));
    expect(bank.stderr()).not.toContain('closed to restore');
    await block(bank);
  });
});

describe('when something fails on the way', () => {
  /** A bank with a backup of one block and two more since, and its restorer. */
  async function prepared(options: { files?: Partial<LedgerFiles>; beginFails?: number } = {}) {
    const files = { ...createFileWork(fakeClock()), ...options.files };
    const test = await useTestBank({ ports: { files } });
    await deedsOf(test).block(1);
    const made = await test.bank.backups.make('manual');
    if (!made.ok) throw new Error(made.refusal.code);
    await deedsOf(test).block(1);
    await deedsOf(test).block(1);
    let begun = 0;
    const logger = keepingLogger();
    const gate = createCallGate();
    const restorer = createRestorer({
      dataDir: test.dataDir,
      life: () => ({ bank: test.bank, stopJobs: test.bank.stopJobs, end: () => test.bank.close() }),
      async begin() {
        begun += 1;
        if (begun <= (options.beginFails ?? 0)) throw new Error('No wind in the sails');
        await test.restart();
      },
      stopListening: () => Promise.resolve(),
      gate,
      logger,
      changed: () => undefined,
    });
    return { test, restorer, gate, logger, name: made.value.name };
  }

  it('the former ledger is put back, and the operator told', async () => {
    const { test, restorer, gate, name } = await prepared({ beginFails: 1 });
    expect(await restorer.restore(name)).toEqual(
      refused('restore_failed', { detail: 'No wind in the sails' }),
    );
    expect(blocks(test)).toBe(3);
    expect(restorer.view()).toEqual({ running: null, failure: null });
    expect(await gate.pass(async () => 'answered')).toBe('answered');
    expect(sorted(test.dataDir, 'bank-not-restored-')).toHaveLength(1);
    expect((await deedsOf(test).block(1)).ok).toBe(true);
    expect(brokenLaws(test)).toEqual([]);
  });

  it('and the former cannot be opened either, calls are refused in words instead of waiting for ever', async () => {
    const { restorer, gate, name } = await prepared({ beginFails: 2 });
    const waiting = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
      gate.pass(async () => 'answered'),
    );
    expect(await restorer.restore(name)).toEqual(refused('restore_failed'));
    expect(restorer.view()).toEqual({ running: null, failure: 'No wind in the sails' });
    await expect(waiting).rejects.toThrow('No wind in the sails');
    await expect(gate.pass(async () => 'answered')).rejects.toThrow('No wind in the sails');
  });

  it('and there is no room for the backup of the present, nothing is exchanged', async () => {
    const real = createFileWork(fakeClock());
    const { test, restorer, name } = await prepared({
      files: {
        copy: async (ledger, target, ...rest) =>
          target.includes('before-restore') ? refuse('disk_full') : real.copy(ledger, target, ...rest),
      },
    });
    expect(await restorer.restore(name)).toEqual(refused('disk_full'));
    expect(blocks(test)).toBe(3);
    expect(sorted(test.dataDir, 'bank-')).toEqual([]);
    expect((await deedsOf(test).block(1)).ok).toBe(true);
  });

  it('because an export is running, it is said at once', async () => {
    const { test, restorer, name } = await prepared();
    test.bank.exports.start();
    expect(await restorer.restore(name)).toEqual(refused('export_running'));
    await test.bank.exports.cancel();
    expect((await restorer.restore(name)).ok).toBe(true);
    expect(blocks(test)).toBe(1);
  });
});
