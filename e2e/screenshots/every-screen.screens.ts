import { resolve } from 'node:path';
import { envelope } from '../fixtures/bridge.ts';
import { expect, test } from '../fixtures/test.ts';

const FOLDER = resolve(import.meta.dirname, '../../resources/screenshots');

interface Picture {
  name: string;
  hash: string;
  theme?: 'light' | 'dark';
  language?: string;
  moreContrast?: true;
  /** What must be there before the picture is taken. */
  shows: string | RegExp;
  keys?: string[];
  click?: string;
}

/** Every screen once, in the themes and languages by turns; the small window of a trainee's laptop. */
const PICTURES: readonly Picture[] = [
  { name: 'overview-light', hash: '#/overview', shows: 'SPONSOR0001' },
  { name: 'overview-arabic', hash: '#/overview', language: 'ar', shows: 'SPONSOR0001' },
  { name: 'accounts', hash: '#/accounts', theme: 'dark', shows: 'CLEARING - MPESA' },
  { name: 'account', hash: '#/accounts/SPONSOR0001?view=page', shows: 'DISB-1-0025' },
  { name: 'fund-blocks', hash: '#/fund-blocks', shows: 'SPONSOR0001' },
  { name: 'batches', hash: '#/batches', shows: '25 of 25', theme: 'dark' },
  { name: 'payments', hash: '#/payments', shows: 'DISB-1-0025' },
  { name: 'payments-amharic', hash: '#/payments', shows: 'DISB-1-0025', language: 'am' },
  {
    name: 'payment-story',
    hash: '#/payments/DISB-1-0003?view=story',
    shows: 'DISB-1-0003',
  },
  { name: 'accounting-log', hash: '#/accounting-log', shows: 'DISB-1-0025' },
  { name: 'statements', hash: '#/statements', shows: 'SPONSOR0001' },
  { name: 'statement-dark', hash: '#/statements/1', theme: 'dark', shows: ':25:SPONSOR0001' },
  { name: 'bridge-traffic', hash: '#/bridge-traffic', shows: 'initiate_payment' },
  { name: 'ussd-phone', hash: '#/ussd-phone', shows: /USSD/, theme: 'dark' },
  { name: 'activity', hash: '#/activity', shows: 'FIELD0001' },
  { name: 'settings', hash: '#/settings', shows: 'Largest call in megabytes' },
  { name: 'palette', hash: '#/accounts', shows: 'SPONSOR0001', keys: ['Control+k'] },
  { name: 'shortcuts', hash: '#/accounts', shows: 'SPONSOR0001', keys: ['?'] },
  { name: 'more-contrast', hash: '#/accounts', shows: 'SPONSOR0001', moreContrast: true },
];

test.use({ viewport: { width: 1280, height: 800 } });

test('pictures of every screen', async ({ bank, bridge, console }) => {
  const { page } = bank;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await console.open('Accounts');
  await page.getByRole('button', { name: 'Open account' }).click();
  await console.panel.getByLabel('Account number').fill('FIELD0001');
  await console.panel.getByLabel('Account holder').fill('School meals');
  await console.panel.getByLabel('Opening funds').fill('250000.00');
  await console.panel.getByRole('button', { name: 'Open account' }).click();
  await expect(page.getByText('Account FIELD0001 is open')).toBeVisible();
  for (const prefix of ['DISB-0', 'DISB-1']) {
    await bridge.hasFunds('SPONSOR0001', 5000);
    await bridge.pay(await bridge.block(5600), envelope(prefix));
  }
  await bridge.hasFunds('SPONSOR0001', 99_999_999_999);
  await page.keyboard.press('Escape');
  await console.open('Statements');
  await expect(console.row('Statements', 'Delivered').first()).toBeVisible();

  for (const picture of PICTURES) {
    const { name, hash, theme = 'light', language = 'en', shows, keys = [], moreContrast } = picture;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate(
      ([to, lang, contrast]) => {
        localStorage.setItem('example-bank.language', lang!);
        localStorage.setItem('example-bank.contrast', contrast!);
        (globalThis as unknown as { location: { hash: string } }).location.hash = to!;
      },
      [hash, language, moreContrast ? 'more' : 'system'],
    );
    await page.reload();
    await expect(page.getByText(shows).first()).toBeVisible();
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(700);
    await page.screenshot({ path: resolve(FOLDER, `${name}.png`) });
  }
});
