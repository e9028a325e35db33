import { expect, test } from './fixtures/test.ts';

test('a beneficiary’s phone plays the menu, by keyboard and by mouse', async ({ bank, console }) => {
  const { page } = bank;
  await console.open('Accounts');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Open an account' });
  await dialog.getByLabel('Account number').fill('HODAN0001');
  await dialog.getByLabel('Account holder').fill('Hodan Ali');
  await dialog.getByLabel('Opening funds').fill('120.50');
  await dialog.getByLabel('Phone').fill('+251 911 000001');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Escape');

  await console.open('USSD phone');
  const handset = page.getByRole('group', { name: 'Handset' });
  const display = page.getByRole('status', { name: 'Screen of the phone' });
  await expect(page.getByRole('combobox', { name: 'Phone number' })).toHaveValue('+251 911 000001');

  await test.step('by keyboard', async () => {
    await handset.focus();
    await page.keyboard.press('Enter');
    await expect(display).toContainText('Welcome to Example Bank');
    await expect(page.getByText(/seconds left to answer/)).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(display).toContainText('Available balance in account ending with 0001 is USD 120.50');
    await expect(display).toContainText('Session over');
  });

  await test.step('what goes over the wire is shown as it is', async () => {
    await expect(
      page.getByText(/serviceCode=\*384%23&phoneNumber=%2B251\+911\+000001&networkCode=\d+&text=1$/),
    ).toBeVisible();
    await expect(page.getByText(/^CON Welcome to Example Bank/)).toBeVisible();
    await expect(page.getByText(/^END Available balance/)).toBeVisible();
  });

  await test.step('by mouse: a wrong choice, and hanging up', async () => {
    await handset.getByRole('button', { name: 'Dial' }).click();
    await handset.getByRole('button', { name: 'Key 9' }).click();
    await handset.getByRole('button', { name: 'Send' }).click();
    await expect(display).toContainText('Invalid choice selected!');
    await handset.getByRole('button', { name: 'Dial' }).click();
    await expect(display).toContainText('Get account balance');
    await handset.getByRole('button', { name: 'Hang up' }).click();
    await expect(display).toContainText('You hung up');
  });

  await test.step('a number that no account has', async () => {
    await page.getByRole('combobox', { name: 'Phone number' }).fill('+1 555');
    await expect(page.getByText('No account has a phone number that begins like this.')).toBeVisible();
    await page.keyboard.press('Escape');
    await handset.focus();
    await page.keyboard.press('Enter');
    await expect(display).toContainText('Welcome');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(display).toContainText('Account not found for this phone number: +1 555');
  });
});
