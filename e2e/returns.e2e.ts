import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readStatements } from '../src-shared/mt940/reader.ts';
import { expect, test } from './fixtures/test.ts';

const toOther = (reference: string, amount = 200) => ({
  payment_reference_number: reference,
  payment_amount: amount,
  beneficiary_name: 'Abebe Bikila',
  beneficiary_account_type: 'BANK_ACCOUNT',
  beneficiary_account: 'X0001',
  beneficiary_bank_code: 'OTHERBANK',
  narrative_4: 'BENEF-1',
});

/** Nothing that axe finds, in both themes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

test('a payment is returned by hand, the bridge is told, the rest of the block is released', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;
  const block = await bridge.block(1000);
  await bridge.pay(block, [toOther('DISB-1'), toOther('DISB-2')]);
  await expect.poll(() => receiver.texts.length).toBe(1);

  await test.step('what will happen is said before it is done', async () => {
    await console.open('Payments');
    await console.row('Payments', 'DISB-1', 'Booked').click();
    await console.panel.getByRole('button', { name: 'Return this payment…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Return this payment' });
    await expect(dialog.getByText('USD 200.00 goes back to account SPONSOR0001.')).toBeVisible();
    await expect(dialog.getByText('USD 200.00 is taken from account CLEARING - OTHERBANK')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('combobox', { name: 'Reason' }).click();
    await page.getByRole('option', { name: 'Account dormant' }).click();
    await dialog.getByRole('button', { name: 'Return USD 200.00' }).click();
    await expect(page.getByText('Payment DISB-1 is returned')).toBeVisible();
  });

  await test.step('it says when and why, with all four entries; it cannot be returned again', async () => {
    await expect(console.panel.getByText('Returned', { exact: true })).toBeVisible();
    await expect(console.panel.getByText('ACCOUNT_DORMANT')).toBeVisible();
    for (const mark of ['Debit', 'Credit', 'Reversed debit', 'Reversed credit'])
      await expect(console.panel.getByText(mark, { exact: true })).toBeVisible();
    await expect(console.panel.getByRole('button', { name: 'Return this payment…' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Returned' }).click();
    await expect(page.getByText('1 row', { exact: true })).toBeVisible();
    await expect(console.row('Payments', 'DISB-1', 'Returned')).toBeVisible();
  });

  await test.step('the bridge has a statement with the reversal and its reason', async () => {
    await expect.poll(() => receiver.texts.length).toBe(2);
    const read = readStatements(receiver.texts[1]!);
    expect(read).toMatchObject({
      ok: true,
      statements: [{ entries: [{ mark: 'RD', amountMinor: 20_000, customerReference: 'DISB-1' }] }],
    });
    await console.open('Statements');
    await console.row('Statements', 'SPONSOR0001').first().click();
    await expect(page.getByText(/^:61:\d+RD200,00NTRFDISB-1\/\/EB/)).toBeVisible();
    await expect(page.getByText('ACCOUNT_DORMANT', { exact: true }).first()).toBeVisible();
  });

  await test.step('the rest of the block is released, by keyboard, in two steps', async () => {
    await console.open('Fund blocks');
    await expect(console.row('Fund blocks', 'Active', 'USD 800.00')).toBeVisible();
    await console.row('Fund blocks', 'Active').click();
    await console.panel.getByRole('button', { name: 'Release the rest…' }).focus();
    await page.keyboard.press('Enter');
    const first = page.getByRole('dialog', { name: 'Release the rest of this block' });
    await expect(first.getByText('USD 800.00')).toBeVisible();
    await first.getByLabel('Reason').press('Enter');
    await expect(first.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
    await first.getByLabel('Reason').fill('The envelope is closed');
    await page.keyboard.press('Enter');
    const second = page.getByRole('dialog', { name: 'Release USD 800.00?' });
    await expect(second).toContainText('SPONSOR0001');
    await expect(second.getByText('The envelope is closed')).toBeVisible();
    await expectAccessible(page);
    await second.getByRole('button', { name: 'Release USD 800.00' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('USD 800.00 released', { exact: true })).toBeVisible();
    await expect(console.panel.getByText('Released by hand')).toBeVisible();
    await expect(console.panel.getByText('The envelope is closed')).toBeVisible();
    await expect(console.panel.getByRole('button', { name: 'Release the rest…' })).toHaveCount(0);
  });
  expect(await bridge.hasFunds('SPONSOR0001', 9_999_800)).toBe(true);
});

test('a block that changes between the two steps is not released, and the new amount is shown', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  const block = await bridge.block(1000);
  await console.open('Fund blocks');
  await console.row('Fund blocks', 'Active').click();
  await console.panel.getByRole('button', { name: 'Release the rest…' }).click();
  await page.getByLabel('Reason').fill('Not needed');
  await page.getByRole('button', { name: 'Continue' }).click();
  await bridge.pay(block, [{ ...toOther('LATER'), payment_date: '2099-01-01' }]);
  await page.getByRole('button', { name: 'Release USD 1,000.00' }).click();
  const dialog = page.getByRole('dialog', { name: 'Release the rest of this block' });
  await expect(dialog.getByRole('alert')).toContainText('USD 800.00 is free now');
  await expect(dialog.getByText('USD 800.00', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Release USD 800.00' }).click();
  await expect(page.getByText('USD 800.00 released', { exact: true })).toBeVisible();
});

test('payments come back by themselves once a rate is set', async ({ bank, bridge, console }) => {
  const { page } = bank;
  await expect(page.getByText('Returns are off')).toBeVisible();
  await console.open('Settings');
  await page.getByLabel('Payments that come back, in percent').fill('100');
  for (const reason of ['Account closed', 'Account not found', 'Account dormant', 'Account holder deceased'])
    await page.getByRole('checkbox', { name: reason }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('must be one or more of')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Account not found' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();

  const block = await bridge.block(400);
  await bridge.pay(block, [toOther('DISB-1'), { ...toOther('HERE'), beneficiary_bank_code: 'EXAMPLE-BANK' }]);
  await console.open('Payments');
  await expect(console.row('Payments', 'DISB-1', 'Returned')).toBeVisible();
  await expect(console.row('Payments', 'HERE', 'Booked')).toBeVisible();
  await console.row('Payments', 'DISB-1').click();
  await expect(console.panel.getByText('ACCOUNT_NOT_FOUND')).toBeVisible();
  await page.keyboard.press('Escape');
  await console.open('Accounting log');
  await expect(console.row('Accounting log', 'DISB-1', 'Reversed debit', 'SPONSOR0001')).toBeVisible();
  await console.open('Overview');
  await expect(page.getByText('Returns are off')).toHaveCount(0);
});
