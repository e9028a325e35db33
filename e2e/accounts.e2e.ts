import { expect, test } from './fixtures/test.ts';

test('an account is opened, funded and shown, with refusals at the field', async ({ bank, console }) => {
  const { page } = bank;
  await console.open('Accounts');

  await test.step('a number that is taken is refused at its field, and nothing is lost', async () => {
    await page.getByRole('button', { name: 'Open account' }).click();
    await console.panel.getByLabel('Account number').fill('SPONSOR0001');
    await console.panel.getByLabel('Account holder').fill('School meals');
    await console.panel.getByLabel('Opening funds').fill('1000.00');
    await console.panel.getByRole('button', { name: 'Open account' }).click();
    await expect(console.panel.getByLabel('Account number')).toHaveAttribute('aria-invalid', 'true');
    await expect(console.panel.getByLabel('Account holder')).toHaveValue('School meals');
  });

  await test.step('a real extra decimal is refused, a right amount opens the account', async () => {
    await console.panel.getByLabel('Account number').fill('MEALS0001');
    await console.panel.getByLabel('Opening funds').fill('1000.001');
    await console.panel.getByRole('button', { name: 'Open account' }).click();
    await expect(console.panel.getByLabel('Opening funds')).toHaveAttribute('aria-invalid', 'true');
    await console.panel.getByLabel('Opening funds').fill('1000.50');
    await console.panel.getByRole('button', { name: 'Open account' }).click();
    await expect(page.getByText('Account MEALS0001 is open')).toBeVisible();
  });

  await test.step('a deposit raises the balance and is in the accounting log, twice', async () => {
    await console.panel.getByRole('button', { name: 'Deposit funds' }).click();
    const dialog = page.getByRole('dialog', { name: 'Deposit funds' });
    await dialog.getByLabel('Amount in USD').fill('99.50');
    await dialog.getByLabel('Narrative').fill('Grant of the ministry');
    await dialog.getByRole('button', { name: 'Deposit' }).click();
    await expect(console.panel.getByText('USD 1,100.00').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await console.open('Accounting log');
    await expect(console.row('Accounting log', 'MEALS0001', 'FUNDING - USD', '99.50')).toHaveCount(2);
  });
});

test('a statement is asked for, written and read', async ({ bank, console }) => {
  const { page } = bank;
  await console.open('Statements');
  await expect(page.getByText('No statements yet')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a statement' }).first().click();
  const account = page.getByRole('combobox', { name: 'Account number' });
  await account.fill('NOBODY');
  await account.press('Enter');
  await expect(account).toHaveAttribute('aria-invalid', 'true');
  await account.fill('SPONSOR0001');
  await account.press('Tab');
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByRole('heading', { name: /^Statement 1\/\d{4}$/ })).toBeVisible();
  await expect(page.getByText(/^:62F:C\d{6}USD10000000,00$/)).toBeVisible();
});
