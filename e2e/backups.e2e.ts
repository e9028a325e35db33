import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';

test('a backup is made, looked into, restored in two steps, and deleted', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Batches');
  await expect(console.row('Batches', '25 of 25', 'Processed')).toHaveCount(1);
  await console.open('Settings');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup is made and checked')).toBeVisible();
  const list = page.getByRole('list', { name: 'Backups' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('By hand');
  await expect(list).toContainText('Whole');

  await bridge.pay(await bridge.block(5000), envelope('LATE'));
  await console.open('Batches');
  await expect(console.row('Batches', '25 of 25', 'Processed')).toHaveCount(2);
  await console.open('Settings');
  await page.getByRole('button', { name: /^Look inside the backup of/ }).click();
  const inside = page.getByRole('dialog', { name: /^Backup of/ });
  await expect(inside).toContainText('Its books balance');
  await expect(inside).toContainText(/50 entries, 25 payments.* 1 fund block/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Restore the backup of/ }).click();
  const asking = page.getByRole('dialog', { name: /^Replace the ledger by the backup of/ });
  await expect(asking).toContainText('These are gone from the ledger afterwards: 50 entries, 25 payments');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(inside).toContainText('A restore would lose what came since');
  await page.getByRole('button', { name: 'Restore this backup…' }).click();
  await page.getByRole('button', { name: 'Replace the ledger' }).click();
  await expect(page.getByText(/The bank goes on with the backup of/)).toBeVisible();
  await expect(list).toContainText('Before a restore');

  // Screens that were read before show the restored ledger, and the bridge finds the bank where it was.
  await console.open('Batches');
  await expect(console.row('Batches', '25 of 25', 'Processed')).toHaveCount(1);
  expect(await bridge.hasFunds('SPONSOR0001', 9_995_000)).toBe(true);

  await console.open('Settings');
  await page
    .getByRole('button', { name: /^Delete the backup of/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Delete the backup', exact: true }).click();
  await expect(page.getByText('The backup is deleted')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(1);
});

test('everything is exported, and its files can be saved from the browser', async ({
  bank,
  console,
}, testInfo) => {
  const { page } = bank;
  await console.open('Settings');
  await expect(page.getByText('Nothing was exported yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Export everything' }).click();
  await expect(page.getByText('Last export')).toBeVisible();
  const folder = await page.getByText(join(bank.dataDir, 'exports')).textContent();
  expect(readFileSync(join(folder!, 'accounts.csv'), 'utf8')).toContain(
    'SPONSOR0001,Benefit programme sponsor,USD,10000000.00',
  );
  if (testInfo.project.metadata['host'] === 'desktop') return;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download accounts.csv' }).click();
  const saved = await (await download).path();
  expect(readFileSync(saved, 'utf8')).toBe(readFileSync(join(folder!, 'accounts.csv'), 'utf8'));
});
