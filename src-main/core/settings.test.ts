import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src-shared/bank/settings.ts';
import { deedsOf } from '../testing/deeds.ts';
import { ok, refused } from '../testing/money-steps.ts';
import { payment } from '../testing/payments.ts';
import { useTestBank } from '../testing/use-test-bank.ts';

describe('what is in force', () => {
  it('is the default, until an operator saves something else; that holds over a restart', async () => {
    const test = await useTestBank();
    expect(test.bank.settings.current()).toEqual(DEFAULT_SETTINGS);
    expect(
      await test.bank.settings.update({ processPaymentFrequency: '7', bookKeeping: 'debit-only' }),
    ).toEqual(ok());
    const saved = { ...DEFAULT_SETTINGS, processPaymentFrequency: 7, bookKeeping: 'debit-only' };
    expect(test.bank.settings.current()).toEqual(saved);
    expect(test.bank.jobs.posting.view().intervalSeconds).toBe(7);
    await test.restart();
    expect(test.bank.settings.current()).toEqual(saved);
    expect([test.bank.settings.source('bookKeeping'), test.bank.settings.source('port')]).toEqual([
      'saved',
      'default',
    ]);
    expect([test.bank.settings.saved('bookKeeping'), test.bank.settings.saved('port')]).toEqual([
      'debit-only',
      null,
    ]);
  });

  it('a flag wins over what is saved, and what is saved is kept beneath it', async () => {
    const first = await useTestBank();
    await first.bank.settings.update({ port: 9000 });
    await first.bank.close();
    const second = await useTestBank({ dataDir: first.dataDir, settings: { port: 7000 } });
    expect([
      second.bank.settings.current().port,
      second.bank.settings.source('port'),
      second.bank.settings.saved('port'),
    ]).toEqual([7000, 'flag', 9000]);
    expect(await second.bank.settings.update({ port: 8000 })).toEqual(
      refused('setting_fixed', { setting: 'port' }),
    );
  });

  it('an empty callback URL is a saved value, too', async () => {
    const test = await useTestBank();
    await test.bank.settings.update({ mt940StatementCallbackUrl: 'http://bridge/' });
    await test.bank.settings.update({ mt940StatementCallbackUrl: '' });
    await test.restart();
    expect(test.bank.settings.current().mt940StatementCallbackUrl).toBe('');
  });
});

describe('refuses', () => {
  it.each([
    [{ port: 70_000 }, 'setting_invalid', { setting: 'port', detail: 'must be at most 65535' }],
    [
      { bookKeeping: null },
      'setting_invalid',
      { setting: 'bookKeeping', detail: 'must be double-entry or debit-only' },
    ],
    [{ treasuryAccountNumber: 'X' }, 'setting_fixed', { setting: 'treasuryAccountNumber' }],
    [{ shoeSize: 43 }, 'setting_fixed', { setting: 'shoeSize' }],
    [{ constructor: 1 }, 'setting_fixed', { setting: 'constructor' }],
  ])('%j, and nothing of the change is saved', async (change, code, params) => {
    const test = await useTestBank();
    expect(await test.bank.settings.update({ processPaymentFrequency: 5, ...change })).toEqual(
      refused(code, params),
    );
    expect(test.bank.settings.current()).toEqual(DEFAULT_SETTINGS);
    expect(test.rows('SELECT * FROM settings')).toEqual([]);
  });
});

it('a saved value that this program does not understand counts as not saved', async () => {
  const test = await useTestBank();
  await test.bank.settings.update({ statementFrequency: 30 });
  const connection = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  const save = connection.prepare("INSERT INTO settings VALUES (?, ?, '')");
  save.run('port', '"eighty"');
  save.run('colour', '"blue"');
  save.run('toString', '"x"');
  connection.close();
  await test.restart();
  expect(test.bank.settings.current()).toEqual({ ...DEFAULT_SETTINGS, statementFrequency: 30 });
});

it('the codes of this bank are taken up at once', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const block = await blocked(400);
  await test.bank.settings.update({ bankSimulatorCode: 'NEW-CODE' });
  await batch([payment(block)]);
  await post();
  expect(test.rows("SELECT account_number FROM accounts WHERE account_kind <> 'programme'")).toEqual([
    { account_number: 'CLEARING - EXAMPLE-BANK' },
  ]);
});
