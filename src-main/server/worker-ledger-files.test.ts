import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../src-shared/operator/backup-views.ts';
import { openLedger } from '../core/db/open-ledger.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';
import { buildOnce } from '../testing/bank-process.ts';
import { ok, refused } from '../testing/money-steps.ts';
import { useFolder } from '../testing/use-folder.ts';
import { createWorkerFiles } from './worker-ledger-files.ts';

const ROWS = 150_000;
const AT = '2026-11-21T09:00:00.000Z';
const files = createWorkerFiles(resolve(import.meta.dirname, '../../out/main'));

beforeAll(buildOnce, 120_000);

/** The path of a closed ledger with many accounts. */
function manyAccounts(): string {
  const file = openLedger(useFolder());
  file.writer.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
    INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, account_kind, opening_funds, opened_date, opened_at)
    SELECT 'ACC' || i, 'Holder of account number ' || i, 'USD', i, 'beneficiary', i, '2026-11-21', '${AT}' FROM n`);
  file.close();
  return file.path;
}

describe('work on ledger files, in a worker', () => {
  it('tells how far it is, and gives what came of it', async () => {
    const ledger = manyAccounts();
    const folder = useFolder();
    const seen: Progress[] = [];
    const onProgress = (progress: Progress): void => void seen.push(progress);
    const copy = join(folder, 'copy.sqlite');
    expect(await files.copy(ledger, copy, null, { onProgress })).toEqual(ok(true));
    expect(await files.copy(ledger, join(folder, 'again.sqlite'), copy)).toEqual(ok(false));
    expect(await files.inspect(copy, ledger, join(folder, 'scratch'))).toMatchObject({
      ok: true,
      value: { counts: { accounts: ROWS }, proof: { ok: true }, gone: { accounts: 0 } },
    });
    expect(await files.stage(copy, join(folder, 'staged.sqlite'))).toEqual(ok());
    seen.length = 0;
    expect(await files.export(ledger, join(folder, 'export'), AT, { onProgress })).toEqual(ok('done'));
    expect(readFileSync(join(folder, 'export', 'accounts.csv'), 'utf8').split('\r\n')).toHaveLength(ROWS + 2);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a.done - b.done));
    expect(readdirSync(folder).sort()).toEqual(['copy.sqlite', 'export', 'staged.sqlite']);
  });

  it('ends when it is told to, in the middle, and leaves nothing', async () => {
    const ledger = manyAccounts();
    const folder = useFolder();
    const stop = new StopFlag();
    const outcome = await files.export(ledger, join(folder, 'export'), AT, {
      stop,
      onProgress({ done, total }) {
        expect(existsSync(join(folder, 'export.tmp', 'accounts.csv'))).toBe(true);
        expect(done).toBeLessThan(total);
        stop.raise();
      },
    });
    expect(outcome).toEqual(ok('cancelled'));
    expect(stop.raised).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses in words, and a bug is a fault', async () => {
    const folder = useFolder();
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear ledger, '.repeat(1000));
    expect(await files.stage(letter, join(folder, 'staged'))).toEqual(refused('backup_not_a_ledger'));
    expect(await files.copy(join(folder, 'nowhere'), join(folder, 'copy'), null)).toEqual(
      refused('backup_not_found'),
    );
    expect(statSync(letter).size).toBe(13_000);
    const lost = createWorkerFiles(join(folder, 'no-such-build'));
    await expect(lost.stage(letter, join(folder, 'staged'))).rejects.toThrow('Cannot find module');
  });
});
