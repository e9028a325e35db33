import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';

test('an operator works without a mouse', async ({ bank, bridge, console }) => {
  const { page } = bank;
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Payments');
  await expect(page.getByText('25 rows')).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('DISB-0007');
  await expect(page.getByText('1 row', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await console.row('Payments', 'DISB-0007').focus();
  await page.keyboard.press('Enter');
  await expect(console.panel.getByText('BENEF-0007')).toBeVisible();
  await expect(page).toHaveURL(/#\/payments\/DISB-0007/);
  await page.keyboard.press('Escape');
  await expect(console.panel).toHaveCount(0);
  await expect(console.row('Payments', 'DISB-0007')).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByText('25 rows')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/DISB-0007|payments/);
});
