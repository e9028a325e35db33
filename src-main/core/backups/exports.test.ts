import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { ExportRow } from '../../../src-shared/operator/backup-views.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { rowCounts } from '../../testing/deeds.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { EXPORTED_TABLES } from '../db/copies/exported-tables.ts';

const NAME = '2026-11-21T09-00-00-000Z';
const HOSTILE = [
  '=cmd()',
  '+254 700',
  '-1+1',
  '@SUM(A1)',
  '\tx',
  '\rx',
  'say "hi", ሰላም;\r\nnew line',
  '',
  'ordinary',
];

async function exported(test: TestBank): Promise<ExportRow> {
  expect(test.bank.exports.start()).toEqual(ok());
  await expect.poll(() => test.bank.exports.view().running).toBeNull();
  const { latest, fault } = test.bank.exports.view();
  expect(fault).toBeNull();
  return latest!;
}

/** Reads CSV by the letter of RFC 4180; a missing value, which is not quoted, is null. */
function readCsv(text: string): Record<string, string | null>[] {
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const [head, ...rows] = [...text.matchAll(fields)].reduce<(string | null)[][]>(
    (lines, [, quoted, plain, end]) => {
      lines.at(-1)!.push(quoted === undefined ? plain! || null : quoted.replaceAll('""', '"'));
      if (end === '\r\n') lines.push([]);
      return lines;
    },
    [[]],
  );
  expect(rows.pop()).toEqual([]);
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [head![at]!, value])));
}

const csv = (row: ExportRow, table: string) =>
  readCsv(readFileSync(join(row.folder, `${table}.csv`), 'utf8'));
const jsonl = (row: ExportRow, table: string): Record<string, unknown>[] =>
  readFileSync(join(row.folder, `${table}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function busyBank(): Promise<TestBank> {
  const test = await useTestBank();
  const deeds = deedsOf(test);
  await deeds.open('YEN-1', '5000', 'JPY');
  await deeds.open('DINAR-1', '12.345', 'KWD');
  const block = await deeds.blocked(200 * HOSTILE.length);
  await deeds.batch(
    HOSTILE.map((text, at) => {
      const order = payment(block, {
        reference: `DISB-${at}`,
        beneficiary: { ...payment('').beneficiary, name: text },
      });
      return { ...order, amount: '199.50', narratives: [text, null, null, null, null, null] };
    }),
  );
  const yen = await deeds.blocked(700, 'YEN-1', 'JPY');
  await deeds.batch([
    payment(yen, { reference: 'YEN', remittingAccount: 'YEN-1', currency: 'JPY', amount: 700 }),
  ]);
  await deeds.post();
  await deeds.writeStatements();
  return test;
}

it('holds every row of the six tables, in both formats, with amounts in the main unit', async () => {
  const test = await busyBank();
  const row = await exported(test);
  expect(row).toMatchObject({
    name: NAME,
    folder: join(test.dataDir, 'exports', NAME),
    madeAt: '2026-11-21T09:00:00.000Z',
  });
  expect(row.files.map(({ name }) => name).sort()).toEqual(
    [
      'README.txt',
      'bank.sqlite',
      ...EXPORTED_TABLES.flatMap((table) => [`${table}.csv`, `${table}.jsonl`]),
    ].sort(),
  );
  const counts = rowCounts(test);
  for (const table of EXPORTED_TABLES) {
    expect([table, csv(row, table).length, jsonl(row, table).length]).toEqual([
      table,
      counts[table],
      counts[table],
    ]);
    expect(readFileSync(join(row.folder, 'README.txt'), 'utf8')).toMatch(
      new RegExp(`${table} +${counts[table]} rows`),
    );
  }
  const balance = (account: string) =>
    csv(row, 'accounts').find(({ account_number }) => account_number === account)?.['book_balance'];
  expect([balance('SPONSOR0001'), balance('YEN-1'), balance('DINAR-1')]).toEqual([
    '9998204.50',
    '4300',
    '12.345',
  ]);
  expect(jsonl(row, 'accounting_logs')[0]).toMatchObject({
    id: 1,
    reference_no: 'EB00000000000001',
    transaction_amount: '199.50',
    transaction_currency: 'USD',
  });
  expect(csv(row, 'account_statements')[0]).toMatchObject({
    account_currency: 'USD',
    opening_balance: '10000000.00',
  });
  expect(brokenLaws({ dataDir: row.folder })).toEqual([]);
});

it('gives JSON Lines every text as it is, and CSV no formula that a spreadsheet would run', async () => {
  const test = await busyBank();
  const row = await exported(test);
  const names = (rows: Record<string, unknown>[]) =>
    rows.slice(0, HOSTILE.length).map(({ beneficiary_name }) => beneficiary_name);
  expect(names(jsonl(row, 'initiate_payment_requests'))).toEqual(HOSTILE);
  expect(names(csv(row, 'initiate_payment_requests'))).toEqual(
    HOSTILE.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
  );
  const cells = EXPORTED_TABLES.flatMap((table) => csv(row, table).flatMap((each) => Object.values(each)));
  expect(cells.length).toBeGreaterThan(300);
  expect(cells.filter((cell) => cell !== null && /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  // A missing value is not an empty text.
  const logs = csv(row, 'initiate_payment_requests');
  expect([logs[7]!['beneficiary_name'], logs[7]!['beneficiary_phone_no']]).toEqual(['', null]);
});

it('leaves the total of a batch in several currencies out: it is no amount', async () => {
  const test = await useTestBank();
  const deeds = deedsOf(test);
  await deeds.open('YEN-1', '5000', 'JPY');
  const [usd, yen] = [await deeds.blocked(200), await deeds.blocked(700, 'YEN-1', 'JPY')];
  await deeds.batch([
    payment(usd, { reference: 'A' }),
    payment(yen, { reference: 'B', remittingAccount: 'YEN-1', currency: 'JPY', amount: 700 }),
  ]);
  const row = await exported(test);
  const table = 'initiate_payment_batch_requests';
  expect(csv(row, table)[0]).toMatchObject({ currency: null, amount_total: null });
  expect(jsonl(row, table)[0]).toMatchObject({ currency: null, amount_total: null });
});

it('hands on no byte of the token for the bridge, not even of one before', async () => {
  const test = await useTestBank();
  const tokens = ['first-token-of-the-bridge', 'second-token-of-the-bridge'];
  for (const bridgeToken of tokens) await test.bank.settings.update({ bridgeToken, port: 8010 });
  const row = await exported(test);
  const copy = join(row.folder, 'bank.sqlite');
  expect(tokens.filter((token) => readFileSync(copy).includes(token))).toEqual([]);
  const connection = new BetterSqlite3(copy, { readonly: true });
  expect(connection.prepare('SELECT setting_key FROM settings').pluck().all()).toEqual(['port']);
  connection.close();
  expect(test.bank.settings.current().bridgeToken).toBe(tokens[1]);
});

it('runs once at a time, is cancelled without a trace, and a crash leaves nothing past the next start', async () => {
  const test = await useTestBank();
  const { exports } = test.bank;
  expect(exports.start()).toEqual(ok());
  expect(exports.start()).toEqual(refused('export_running'));
  expect(exports.view().running).not.toBeNull();
  await exports.cancel();
  expect(exports.view()).toEqual({ running: null, latest: null, fault: null });
  const folder = join(test.dataDir, 'exports');
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(join(folder, `${NAME}.tmp`));
  writeFileSync(join(folder, `${NAME}.tmp`, 'accounts.csv'), 'half');
  await test.restart();
  expect(readdirSync(folder)).toEqual([]);
});

it('tells why it could not', async () => {
  const test = await useTestBank();
  writeFileSync(join(test.dataDir, 'exports'), 'a file where the folder should be');
  test.bank.exports.start();
  await expect.poll(() => test.bank.exports.view().running).toBeNull();
  expect(test.bank.exports.view().fault).toMatchObject({ code: 'files_not_written' });
});

it('gives out its own files and no others', async () => {
  const test = await useTestBank();
  const { folder } = await exported(test);
  const { path } = test.bank.exports;
  expect(path(NAME, 'accounts.csv')).toBe(join(folder, 'accounts.csv'));
  symlinkSync('/etc/passwd', join(folder, 'passwd'));
  mkdirSync(join(folder, 'sub'));
  const others = [
    '../../bank.sqlite',
    '..',
    '.',
    '',
    'passwd',
    'sub',
    'accounts.csv/',
    '/etc/passwd',
    'accounts.csv\0',
  ];
  expect(others.filter((file) => path(NAME, file) !== null)).toEqual([]);
  expect(
    ['..', '', `${NAME}/..`, `../exports/${NAME}`].filter((name) => path(name, 'accounts.csv') !== null),
  ).toEqual([]);
  expect(existsSync(join(folder, 'accounts.csv'))).toBe(true);
});
