import { expect, it } from 'vitest';
import { deedsOf } from '../testing/deeds.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { holdingOf } from '../testing/money-steps.ts';
import { openTestBank } from '../testing/test-bank.ts';
import { useFolder } from '../testing/use-folder.ts';
import { useTestBank } from '../testing/use-test-bank.ts';

it('opens the funded programme account on an empty ledger', async () => {
  const test = await useTestBank();
  expect(test.rows('SELECT * FROM accounts')).toMatchObject([
    {
      account_number: 'SPONSOR0001',
      account_currency: 'USD',
      account_kind: 'programme',
      book_balance: 1_000_000_000,
      available_balance: 1_000_000_000,
      opening_funds: 1_000_000_000,
      opened_date: '2026-11-21',
    },
  ]);
  expect(brokenLaws(test)).toEqual([]);
});

it('as the settings describe it', async () => {
  const test = await useTestBank({
    settings: {
      treasuryAccountNumber: 'FONDS-1',
      treasuryAccountCurrency: 'XOF',
      treasuryAccountHolderName: 'Filets sociaux',
      treasuryAvailableBalance: '2500000',
    },
  });
  expect(holdingOf(test, 'FONDS-1')).toBe('2500000');
  expect(test.rows('SELECT account_holder_name AS name FROM accounts')).toEqual([{ name: 'Filets sociaux' }]);
});

it('never again: neither on a restart nor when the settings change', async () => {
  const test = await useTestBank();
  await deedsOf(test).deposit('1');
  await test.restart();
  await test.bank.close();
  const again = await useTestBank({ dataDir: test.dataDir, settings: { treasuryAccountNumber: 'ANOTHER' } });
  expect(again.bank.queries.account('ANOTHER')).toBeNull();
  expect(holdingOf(again, 'SPONSOR0001')).toBe('10000001.00');
});

it('not when it is switched off; the bank then begins without an account', async () => {
  const test = await useTestBank({ settings: { seedTreasuryAccount: false } });
  expect(test.rows('SELECT * FROM accounts')).toEqual([]);
  expect(await deedsOf(test).open('FIRST', '1')).toMatchObject({ ok: true });
});

it('a balance that the currency does not have stops the start, and lets the folder go', async () => {
  const dataDir = useFolder();
  const settings = { treasuryAccountCurrency: 'JPY', treasuryAvailableBalance: '0.50' };
  await expect(openTestBank({ dataDir, settings })).rejects.toThrow(
    /treasury account cannot be opened with 0\.50 JPY/,
  );
  const test = await useTestBank({ dataDir, settings: { ...settings, treasuryAvailableBalance: '50' } });
  expect(holdingOf(test, 'SPONSOR0001')).toBe('50');
});
