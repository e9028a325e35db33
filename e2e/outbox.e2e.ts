import { AxeBuilder } from '@axe-core/playwright';
import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';

const DOWN = { status: 503, body: '{"detail":"down for maintenance"}' };
const UP = { status: 200, body: '{"header":{"status":"succ"},"message":"5d0c3a1e"}' };

test('the outbox shows what fails, what waits for it, and what arrived under which id', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;
  receiver.answer = DOWN;
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Statements');
  await page.getByRole('link', { name: 'Outbox' }).click();
  await expect(console.row('Outbox', 'SPONSOR0001', 'Trying again', 'HTTP 503')).toBeVisible();
  await page.request.post(`${bank.bridge}/generate_account_statement`, {
    data: { program_account_number: 'SPONSOR0001' },
  });
  await expect(console.row('Outbox', 'Queued', 'Waits for statement 1/')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }

  receiver.answer = UP;
  await console.row('Outbox', 'Trying again').getByRole('button', { name: 'Send again' }).click();
  await expect(console.row('Outbox', 'Delivered', 'Taken as 5d0c3a1e')).toHaveCount(2);
  await console.row('Outbox', '2/').click();
  await expect(page.getByText('The bridge’s ID')).toBeVisible();
  await page.getByText('1 attempt', { exact: true }).click();
  await expect(page.getByText('Went through · HTTP 200')).toBeVisible();
  await page.getByRole('link', { name: 'All statements' }).click();
  await expect(page.getByRole('table', { name: 'Outbox' })).toBeVisible();
});

test('by keyboard: one is cancelled, then sent to another URL', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;
  receiver.answer = DOWN;
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Statements');
  await page.getByRole('link', { name: 'Outbox' }).press('Enter');
  await expect(console.row('Outbox', 'Trying again')).toBeVisible();
  await console
    .row('Outbox', 'Trying again')
    .getByRole('button', { name: 'Cancel the delivery' })
    .press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the delivery' }).press('Enter');
  await expect(console.row('Outbox', 'Cancelled')).toBeVisible();
  const before = receiver.texts.length;

  await console.row('Outbox', 'Cancelled').press('Enter');
  receiver.answer = UP;
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send to another URL' });
  await dialog.getByRole('textbox').fill('bridge.example');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Enter an address that begins with')).toBeVisible();
  await dialog.getByRole('textbox').fill(`${receiver.url}?training`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The bridge has taken it.')).toBeVisible();
  await expect(page.getByText('Another URL, this time only')).toBeVisible();
  expect(receiver.texts).toHaveLength(before + 1);
});

test.describe('while no callback URL is set', () => {
  test.use({ flags: async ({}, use) => use(['--mt940-statement-callback-url', '']) });

  test('nothing is sent, and the outbox leads to Settings', async ({ bank, console, receiver }) => {
    const { page } = bank;
    await page.request.post(`${bank.bridge}/generate_account_statement`, {
      data: { program_account_number: 'SPONSOR0001' },
    });
    await console.open('Statements');
    await expect(console.row('Statements', 'SPONSOR0001', 'Not sent')).toBeVisible();
    await page.getByRole('link', { name: 'Outbox' }).click();
    await expect(page.getByText('Nothing is sent', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Set one in Settings' })).toBeVisible();
    expect(receiver.texts).toEqual([]);
  });
});

test('a statement with a defect is sent for training, marked, beside the real one', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;
  receiver.answer = UP;
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Statements');
  await expect(console.row('Statements', 'SPONSOR0001', 'Delivered')).toBeVisible();
  await console.row('Statements', 'SPONSOR0001').click();
  const [real] = receiver.texts;

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Send with a defect…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send with a defect, for training' });
  await expect(dialog.getByText('INVALID_RECONCILIATION_ID')).toBeVisible();
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: 'A wrong account in :25:' }).click();
  await expect(dialog.getByText('INVALID_ACCOUNT_NUMBER')).toBeVisible();
  await expect(dialog.getByText(':25:TRAINING-NOBODY')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Send with this defect' }).click();

  const sends = page.getByRole('region', { name: 'Sent for training' });
  await expect(sends.getByText('Taken', { exact: true })).toBeVisible();
  await expect(sends.getByText('INVALID_ACCOUNT_NUMBER')).toBeVisible();
  expect(receiver.texts).toHaveLength(2);
  expect(receiver.texts[1]).toMatch(/^:20:TRAIN\d+\n:25:TRAINING-NOBODY\n/);
  expect(receiver.texts[0]).toBe(real);
  await page.getByRole('link', { name: 'All statements' }).click();
  await expect(page.getByText('1 row', { exact: true })).toBeVisible();
});
