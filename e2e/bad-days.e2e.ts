import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { envelope } from './fixtures/bridge.ts';
import { changeBalance, lockLedger, moveLedger } from './fixtures/ledger-file.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('while the bridge does not take statements', () => {
  test('a delivery fails in plain sight, and goes through when the bridge is back', async ({
    bank,
    bridge,
    console,
    receiver,
  }) => {
    const { page } = bank;
    receiver.answer = { status: 503, body: '{"detail":"down for maintenance"}' };
    await bridge.pay(await bridge.block(5000), envelope());
    await console.open('Statements');
    await expect(console.row('Statements', 'SPONSOR0001', 'Trying again')).toBeVisible();
    await console.row('Statements', 'SPONSOR0001').click();
    await page.getByText('The bridge’s answer').click();
    await expect(page.getByText('down for maintenance')).toBeVisible();
    receiver.answer = { status: 200, body: '{"status":"taken"}' };
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect(page.getByText('The bridge has taken it.')).toBeVisible();
    const { texts } = receiver;
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts).size).toBe(1);
  });
});

test.describe('on a port that is taken', () => {
  let squatter: Server;
  let port = '';
  test.beforeAll(async () => {
    squatter = createServer();
    await new Promise<void>((done) => squatter.listen(0, '127.0.0.1', done));
    port = String((squatter.address() as AddressInfo).port);
  });
  test.afterAll(() => squatter.close());
  test.use({ flags: async ({}, use) => use(['--port', port]) });

  test('the console says so, with the way out, and opens the listener once the port is free', async ({
    bank,
  }) => {
    const { page } = bank;
    await expect(page.getByText('is taken by another program', { exact: false }).first()).toBeVisible();
    await new Promise((done) => squatter.close(done));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(`http://127.0.0.1:${port}`).first()).toBeVisible();
    await expect(page.getByText('is taken by another program', { exact: false })).toHaveCount(0);
  });
});

test('a bank that is killed while it works comes back with everything', async ({
  bank,
  bridge,
  console,
}, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'Only the headless host is killed');
  const block = await bridge.block(5000);
  await bridge.pay(block, envelope());
  await bank.killAndRestart();
  expect(await bridge.pay(block, envelope())).toEqual({ status: 'success', error_message: '' });
  await console.open('Batches');
  await expect(console.row('Batches', '25 of 25', 'Processed')).toBeVisible();
  await expect(bank.page.getByText('1 row', { exact: true })).toBeVisible();
  await console.open('Accounts');
  await expect(console.row('Accounts', 'SPONSOR0001', 'USD 9,995,000.00')).toBeVisible();
});

test('texts from outside stay texts', async ({ bank, bridge, console }) => {
  const { page } = bank;
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202E=cmd()';
  await bridge.pay(await bridge.block(200), [
    {
      payment_reference_number: `"><b>${hostile}`,
      payment_amount: 200,
      beneficiary_name: hostile,
      beneficiary_account: 'BEN0001',
      beneficiary_account_type: 'BANK_ACCOUNT',
      beneficiary_bank_code: 'EXAMPLE-BANK',
      narrative_1: ':61:2611211121D999,00NTRFEVIL//EVIL\n:62F:C261121USD0,00',
      narrative_4: hostile,
    },
  ]);
  await console.open('Payments');
  await expect(console.row('Payments', hostile.slice(0, 20), 'Booked')).toBeVisible();
  await console.row('Payments', hostile.slice(0, 20)).click();
  await expect(console.panel.getByText(hostile).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await console.open('Statements');
  await console.row('Statements', 'SPONSOR0001', 'Passed').click();
  // The reference and its narrative stand in the one entry; nothing of them has become a tag.
  await expect(page.getByRole('option').filter({ hasText: /^\d+:61:/ })).toHaveCount(1);
  await expect(page.getByRole('option').filter({ hasText: /^\d+:62F:/ })).toHaveCount(1);
  expect(await page.title()).toContain('Statements');
  expect(await page.locator('img').count()).toBe(0);
});

test('somebody who changes a balance behind the bank is found out', async ({ bank, bridge }) => {
  const { page } = bank;
  await bridge.pay(await bridge.block(5000), envelope());
  await page.getByRole('button', { name: 'Books balance' }).click();
  const dialog = page.getByRole('dialog', { name: 'Do the books balance?' });
  await expect(dialog.getByText('Debits and credits of every transaction are equal.')).toBeVisible();

  changeBalance(bank.dataDir, 'SPONSOR0001', 1);
  await dialog.getByRole('button', { name: 'Check now' }).click();
  await expect(dialog.getByText('Broken by:')).toContainText('SPONSOR0001');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Books do not balance' })).toBeVisible();
});

test('while another program has locked the ledger, screens can be read, deeds are refused in words, and all goes on by itself', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  const block = await bridge.block(5000);
  const unlock = lockLedger(bank.dataDir);
  const answer = await fetch(`${bank.bridge}/block_funds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account_number: 'SPONSOR0001', currency: 'USD', amount: 1 }),
  });
  expect(answer.status).toBe(503);
  const banner = page.getByRole('alert').filter({ hasText: 'the bank then goes on by itself' });
  await expect(banner).toContainText('Another program has locked the ledger');

  await console.open('Accounts');
  await expect(banner).toBeVisible();
  await expect(console.row('Accounts', 'SPONSOR0001', 'USD 10,000,000.00')).toBeVisible();
  await page.getByRole('button', { name: 'Open account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open an account' });
  await dialog.getByLabel('Account number').fill('PROG-LATE');
  await dialog.getByLabel('Account holder').fill('Late programme');
  await dialog.getByRole('button', { name: 'Open account' }).click();
  await expect(dialog.getByText('The ledger cannot be written at this moment')).toBeVisible();

  unlock();
  await expect(page.getByText('the bank then goes on by itself')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Open account' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(console.row('Accounts', 'PROG-LATE')).toBeVisible();
  expect(await bridge.pay(block, envelope())).toEqual({ status: 'success', error_message: '' });
  await console.open('Batches');
  await expect(console.row('Batches', '25 of 25', 'Processed')).toBeVisible();
});

test('a ledger that is moved away is missed by itself, and seen when it is back', async ({
  bank,
  console,
}, testInfo) => {
  test.skip(process.platform === 'win32', 'Windows does not let go of an open file');
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'Once is enough: the hosts share the watch');
  const putBack = moveLedger(bank.dataDir);
  const banner = bank.page
    .getByRole('alert')
    .filter({ hasText: 'The ledger’s file was removed, moved or replaced' });
  await expect(banner).toBeVisible();
  putBack();
  await expect(banner).toHaveCount(0);
  await console.open('Accounts');
  await expect(console.row('Accounts', 'SPONSOR0001', 'USD 10,000,000.00')).toBeVisible();
});
