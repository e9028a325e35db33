import { expect, test } from './fixtures/test.ts';

test('settings are changed, refused, kept, and locked where a flag decides', async ({ bank, console }) => {
  const { page } = bank;
  await console.open('Settings');
  await expect(page.getByLabel('Port', { exact: true })).toHaveAttribute('readonly', '');
  await expect(page.getByText('Fixed for this run by the flag --port')).toBeVisible();

  const attempts = page.getByLabel('Attempts for a batch');
  await attempts.fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(attempts).toHaveAttribute('aria-invalid', 'true');
  await attempts.fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Attempts for a batch')).toHaveValue('5');
  await expect(page.getByText('Saved here').first()).toBeVisible();
});
