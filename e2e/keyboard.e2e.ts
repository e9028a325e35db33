import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';
import { Palette } from './pages/palette.ts';

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

  await test.step('the sheet names the keys, and the keys do what it says', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByText('Go to a screen')).toBeVisible();
    // No single key works behind it.
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    for (const [letter, screen] of [
      ['a', 'Accounts'],
      ['f', 'Fund blocks'],
      ['b', 'Batches'],
      ['l', 'Accounting log'],
      ['s', 'Statements'],
      ['u', 'USSD phone'],
      ['h', 'Activity'],
      [',', 'Settings'],
      ['o', 'Overview'],
      ['p', 'Payments'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await expect(console.heading(screen)).toBeFocused();
    }
  });

  await test.step('no key is taken from who types, nor from who has switched them off', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('ga?n/');
    await expect(page.getByRole('searchbox')).toHaveValue('ga?n/');
    await expect(console.heading('Payments')).toBeVisible();
    await page.keyboard.press('Escape');
    await console.heading('Payments').focus();
    await page.keyboard.press('?');
    const off = page.getByRole('switch', { name: 'Single-key shortcuts' });
    await off.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    await expect(console.panel).toHaveCount(0);
    await expect(console.heading('Payments')).toBeVisible();
    await new Palette(page).choose('single', /^Switch single-key shortcuts on/);
    await expect(console.panel).toHaveCount(0);
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expect(console.heading('Accounts')).toBeVisible();
  });
});

test('the whole day of a disbursement by keyboard: account, deposit, block, posting, statement, download', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  const { keyboard } = page;
  const palette = new Palette(page);

  await test.step('opens an account; a slip on Escape loses nothing', async () => {
    await keyboard.press('g');
    await keyboard.press('a');
    await expect(console.heading('Accounts')).toBeFocused();
    await keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Open an account' });
    await expect(dialog.getByLabel('Account number')).toBeFocused();
    await keyboard.type('MEALS0001');
    await keyboard.press('Escape');
    await expect(dialog.getByText('Throw away what you filled in?')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Go on filling in' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog.getByLabel('Account number')).toHaveValue('MEALS0001');
    await dialog.getByLabel('Account holder').focus();
    await keyboard.type('School meals');
    await keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(/#\/accounts\/MEALS0001/);
  });

  await test.step('brings money onto it from anywhere', async () => {
    await palette.choose('depo', /^Deposit funds/);
    await expect(palette.input).toBeFocused();
    await palette.pick('School m', /MEALS0001.*Account.*School meals/);
    const dialog = page.getByRole('dialog', { name: 'Deposit funds' });
    await expect(dialog.getByLabel('Amount in USD')).toBeFocused();
    await keyboard.type('750.00');
    await keyboard.press('Enter');
    await expect(page.getByText('USD 750.00').first()).toBeVisible();
  });

  const answer = await bridge.call('block_funds', {
    account_number: 'MEALS0001',
    currency: 'USD',
    amount: 400,
  });
  const block = String(answer['block_reference_no']);
  await test.step('looks at what the bridge has blocked', async () => {
    await palette.choose(block, /Fund block.*MEALS0001/);
    await expect(console.panel.getByText('USD 400.00').first()).toBeVisible();
  });

  const [first, second] = envelope('MEAL');
  await bridge.pay(block, [
    { ...first, remitting_account: 'MEALS0001' },
    { ...second, remitting_account: 'MEALS0001' },
  ]);
  await test.step('runs the posting', async () => {
    await palette.choose('run post', /^Run posting now/);
    await palette.choose('MEAL-0002', /MEAL-0002.*Payment/);
    await expect(page.getByText('Booked', { exact: true }).first()).toBeVisible();
  });

  await test.step('opens the statement and downloads it', async () => {
    await expect(async () => {
      await palette.open();
      await keyboard.type('MEALS0001 1');
      await expect(palette.option(/^Statement 1\/\d{4}/).first()).toHaveAttribute('data-highlighted', '', {
        timeout: 700,
      });
      await keyboard.press('Enter');
    }).toPass();
    await expect(page.getByText(':25:MEALS0001')).toBeVisible();
    await page.getByRole('button', { name: 'Download' }).focus();
    const downloading = page.waitForEvent('download');
    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'MT940' })).toBeFocused();
    await keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toMatch(/MEALS0001/);
  });
});
