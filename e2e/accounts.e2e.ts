import { envelope } from './fixtures/bridge.ts';
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

test('an account on its page: running balance, a day before, its holder put right and taken back', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Accounts');

  await test.step('kinds are apart, each at its address', async () => {
    await page.getByRole('link', { name: 'Clearing', exact: true }).click();
    await expect(page).toHaveURL(/kind=clearing/);
    await expect(console.row('Accounts', 'CLEARING - MPESA')).toBeVisible();
    await expect(console.row('Accounts', 'SPONSOR0001')).toHaveCount(0);
    await page.getByRole('link', { name: 'Programmes', exact: true }).click();
  });

  await test.step('every entry has the balance behind it', async () => {
    await console.row('Accounts', 'SPONSOR0001').click();
    await page.getByRole('link', { name: /Open the page of this account/ }).click();
    await expect(page.getByRole('heading', { name: /SPONSOR0001/, level: 2 })).toBeFocused();
    const entries = console.table('Entries with running balance');
    await expect(entries.getByRole('row', { name: /DISB-0025/ })).toContainText('9,995,000.00');
    await expect(entries.getByRole('row', { name: /DISB-0024/ })).toContainText('9,995,200.00');
  });

  await test.step('and before it was opened there was nothing', async () => {
    await page.getByLabel('Up to').fill('2020-01-31');
    await expect(page.getByText('The account was not open yet on 31 Jan 2020.')).toBeVisible();
    await page.getByLabel('Up to').fill('');
  });

  await test.step('the holder is put right, and that is taken back', async () => {
    await page.getByRole('button', { name: 'Correct holder' }).click();
    await console.panel.getByLabel('Account holder').fill('Ministry of Labour');
    await console.panel.getByLabel('E-mail').fill('nowhere');
    await console.panel.getByRole('button', { name: 'Save' }).click();
    await expect(console.panel.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
    await console.panel.getByLabel('E-mail').fill('desk@labour.example');
    await console.panel.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('desk@labour.example')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('desk@labour.example')).toHaveCount(0);
    await expect(page.getByText('Benefit programme sponsor').first()).toBeVisible();
  });

  await test.step('both are kept', async () => {
    await console.open('Activity');
    await expect(console.row('Activity', 'Holder corrected', 'SPONSOR0001')).toHaveCount(2);
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
