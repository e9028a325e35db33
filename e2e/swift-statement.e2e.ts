import { readStatements } from '../src-shared/mt940/reader.ts';
import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';

test('an operator chooses SWIFT, and statements go out and are shown in pages', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;
  await console.open('Settings');
  await page.getByLabel('Statements are written for').click();
  await page.getByRole('option', { name: 'SWIFT' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();

  await bridge.pay(await bridge.block(5000), envelope());
  await expect.poll(() => receiver.texts, { timeout: 20_000 }).toHaveLength(1);
  const [text] = receiver.texts as [string];
  expect(text.endsWith('\r\n-\r\n')).toBe(true);
  expect(readStatements(text)).toMatchObject({
    ok: true,
    statements: [{ page: 2, entries: { length: 25 } }],
  });

  await console.open('Statements');
  await console.row('Statements', 'SPONSOR0001', 'Delivered').click();
  await expect(page.getByText(':28C:1/1')).toBeVisible();
  await expect(page.getByText('25 entries')).toBeVisible();
  const lines = page.getByRole('listbox', { name: 'MT940 text' });
  await lines.focus();
  await page.keyboard.press('End');
  await expect(page.getByText('The end of the message', { exact: false })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('The closing balance', { exact: false })).toBeVisible();
});
