import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures/test.ts';

test('what an operator did is kept, with how it was before, and the books prove it', async ({
  bank,
  console,
}) => {
  const { page } = bank;
  await console.open('Activity');
  await expect(page.getByText('No activity yet')).toBeVisible();

  await console.open('Accounts');
  await console.row('Accounts', 'SPONSOR0001').click();
  await console.panel.getByRole('button', { name: 'Deposit funds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Deposit funds' });
  await dialog.getByLabel('Amount in USD').fill('12.50');
  await dialog.getByRole('button', { name: 'Deposit' }).click();
  await expect(console.panel.getByText('USD 10,000,012.50').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await console.open('Activity');
  const row = console.row('Activity', 'Funds deposited', 'SPONSOR0001');
  await expect(row).toHaveCount(1);
  await row.click();
  const booked = console.panel.getByRole('row', { name: /^Booked/ });
  await expect(booked.getByRole('cell').first()).toHaveText('USD 10,000,000.00');
  await expect(booked.getByRole('cell').nth(1)).toContainText('USD 10,000,012.50');
  await expect(booked).toContainText('changed');
  await expect(console.panel.getByRole('row', { name: /^Holder/ })).not.toContainText('changed');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
  await console.panel.getByRole('link', { name: 'SPONSOR0001' }).click();
  await expect(page).toHaveURL(/#\/accounts\/SPONSOR0001$/);
  await expect(console.panel.getByRole('button', { name: 'Deposit funds' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Books balance' }).click();
  await expect(console.panel.getByText('Every action of an operator is as it was recorded')).toBeVisible();
});
