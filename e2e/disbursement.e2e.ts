import { readFile } from 'node:fs/promises';
import { readStatements } from '../src-shared/mt940/reader.ts';
import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';

test('a disbursement goes through, and the operator sees every step of it', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;

  await test.step('the programme account is funded', async () => {
    await console.open('Accounts');
    await expect(console.row('Accounts', 'SPONSOR0001', 'USD 10,000,000.00')).toBeVisible();
    expect(await bridge.hasFunds('SPONSOR0001', 5000)).toBe(true);
  });

  const block = await bridge.block(5000);
  await test.step('the blocked funds show up by themselves', async () => {
    await expect(console.row('Accounts', 'SPONSOR0001', 'USD 9,995,000.00')).toBeVisible();
    await console.open('Fund blocks');
    await expect(console.row('Fund blocks', 'SPONSOR0001', 'USD 5,000.00')).toBeVisible();
  });

  expect(await bridge.pay(block, envelope())).toEqual({ status: 'success', error_message: '' });
  await test.step('the batch is posted', async () => {
    await console.open('Batches');
    await expect(console.row('Batches', '25 of 25', 'Processed')).toBeVisible();
    await console.open('Fund blocks');
    await expect(console.row('Fund blocks', 'SPONSOR0001', 'Released')).toBeVisible();
    await console.open('Accounting log');
    await expect(page.getByText('50 rows')).toBeVisible();
  });

  await test.step('own accounts, another bank and wallets are credited', async () => {
    await console.open('Accounts');
    await expect(console.row('Accounts', 'SPONSOR0001', 'USD 9,995,000.00')).toBeVisible();
    await expect(console.row('Accounts', 'BEN0001', 'USD 200.00')).toBeVisible();
    await expect(console.row('Accounts', 'CLEARING - OTHERBANK', 'USD 1,600.00')).toBeVisible();
    await expect(console.row('Accounts', 'CLEARING - MPESA', 'USD 1,600.00')).toBeVisible();
    expect(await bridge.hasFunds('BEN0001', 200)).toBe(true);
  });

  await test.step('the statement is written, delivered and downloaded', async () => {
    await console.open('Statements');
    await expect(console.row('Statements', 'SPONSOR0001', 'Delivered')).toBeVisible();
    expect(receiver.texts).toHaveLength(1);
    await console.row('Statements', 'SPONSOR0001').click();
    await expect(page.getByRole('heading', { name: /^Statement 1\/\d{4}$/ })).toBeVisible();
    await expect(page.getByText(':25:SPONSOR0001')).toBeVisible();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: 'MT940' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toBe(receiver.texts[0]);
    const read = readStatements(text);
    expect(read).toMatchObject({
      ok: true,
      statements: [
        { accountNumber: 'SPONSOR0001', opening: { minor: 1_000_000_000 }, closing: { minor: 999_500_000 } },
      ],
    });
    expect(read.ok && read.statements[0]!.entries).toHaveLength(25);
  });

  await test.step('the same call again is a success and books nothing', async () => {
    expect(await bridge.pay(block, envelope())).toEqual({ status: 'success', error_message: '' });
    await console.open('Overview');
    await page.getByRole('button', { name: 'Run now: Posting' }).click();
    await expect(page.getByText('nothing to do').first()).toBeVisible();
    await console.open('Batches');
    await expect(page.getByText('1 row', { exact: true })).toBeVisible();
  });
});
