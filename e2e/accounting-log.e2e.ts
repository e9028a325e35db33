import { expect, test } from './fixtures/test.ts';
import { AccountingLog } from './pages/accounting-log.ts';

const PAYMENTS = 10_000;

const payments = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    payment_reference_number: `${prefix}-${String(at + 1).padStart(5, '0')}`,
    payment_amount: 2,
    beneficiary_account_type: 'BANK_ACCOUNT',
    beneficiary_account: `B${at % 500}`,
    beneficiary_bank_code: 'EXAMPLE-BANK',
    narrative_2: at % 100 === 0 ? 'School meals' : 'PENSION',
  }));

test('a log of 20,000 entries is read at any place, added up and exported', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  const log = new AccountingLog(page);
  await bridge.pay(await bridge.block(50_000), payments('DISB', PAYMENTS));
  await console.open('Accounting log');
  await expect(log.table).toHaveAttribute('aria-rowcount', '20001', { timeout: 30_000 });
  await expect(log.totals).toContainText('Debits (10,000)');
  await expect(log.totals).toContainText('USD 20,000.00');

  await test.step('from one end to the other by keys', async () => {
    await log.row(1).focus();
    await page.keyboard.press('End');
    await expect(log.row(20_000)).toBeFocused();
    await expect(log.row(20_000)).toContainText('DISB-00001');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await expect(log.row(1)).toBeFocused();
    await expect(log.row(1)).toContainText('DISB-10000');
  });

  await test.step('to a row, a reference and a day', async () => {
    await log.goTo('A row by its number', '12,345');
    await expect(log.row(12_345)).toBeFocused();
    await log.goTo('A reference', 'DISB-00700', () => page.getByRole('button', { name: 'Go to…' }).click());
    await expect(page.locator('tr:focus')).toContainText('DISB-00700');
    await page.keyboard.press('Enter');
    await expect(console.panel.getByRole('link', { name: 'DISB-00700' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(console.panel).toHaveCount(0);
    await log.ask('A day', '2020-01-01');
    await expect(page.getByText('The list has no row of that day or beyond.')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.locator('tr:focus')).toContainText('DISB-00700');
  });

  await test.step('the list stands still while money moves, and says that there is more', async () => {
    const shown = await page.locator('tr:focus').textContent();
    await bridge.pay(await bridge.block(100), payments('LATER', 3));
    await expect(page.getByRole('button', { name: 'Show the latest' })).toBeVisible({ timeout: 15_000 });
    expect(await page.locator('tr:focus').textContent()).toBe(shown);
    await expect(log.table).toHaveAttribute('aria-rowcount', '20001');
    await page.getByRole('button', { name: 'Show the latest' }).click();
    await expect(log.row(1)).toContainText('LATER-00003');
    await expect(log.table).toHaveAttribute('aria-rowcount', '20007');
  });

  await test.step('a text is found anywhere, added up, and exported as it is shown', async () => {
    await console.search('school MEALS');
    await expect(page.getByText('202 rows')).toBeVisible();
    await expect(log.totals).toContainText('Net of 202 entries');
    await expect(log.totals).toContainText('Credits (101)');
    const lines = await log.exportAs('Export 202 entries', 'CSV');
    expect(lines).toHaveLength(203);
    expect(lines[1]).toContain('LATER-00001');
    expect(lines.at(-1)).toContain('DISB-00001');
    const objects = await log.exportAs('Export 202 entries', 'JSON Lines');
    expect(objects).toHaveLength(202);
    expect(JSON.parse(objects[0]!)).toMatchObject({
      customer_reference_no: 'LATER-00001',
      transaction_amount: '2.00',
    });
    await console.search('nothing has this');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect(log.table).toHaveAttribute('aria-rowcount', '20007');
  });

  await test.step('the table is remembered, and comes back to how it was made', async () => {
    await page.getByRole('button', { name: 'Columns' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Contra account' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Debit (out)' }).getByRole('button').click();
    await expect(log.table.getByRole('columnheader', { name: 'Contra account' })).toHaveCount(0);
    await page.reload();
    await expect(log.row(1)).toBeVisible();
    await console.open('Payments');
    await console.open('Accounting log');
    await expect(log.table.getByRole('columnheader', { name: 'Contra account' })).toHaveCount(0);
    await expect(log.table.getByRole('columnheader', { name: 'Debit (out)' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitem', { name: 'Back to default' }).click();
    await expect(log.table.getByRole('columnheader', { name: 'Contra account' })).toBeVisible();
    await expect(log.table.getByRole('columnheader', { name: 'Booked at' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });
});
