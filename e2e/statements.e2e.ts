import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { envelope, type Bridge } from './fixtures/bridge.ts';
import { hostilePayments } from './fixtures/hostile-payments.ts';
import { tamper } from './fixtures/ledger-file.ts';
import { expect, test } from './fixtures/test.ts';
import type { RunningBank } from './fixtures/running-bank.ts';
import { Statements } from './pages/statements.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SPONSOR = 'SPONSOR0001';

/** Asks for a statement as the bridge does, and waits until it is written. */
async function ask(bank: RunningBank, bridge: Bridge, account = SPONSOR): Promise<number> {
  const answer = await bridge.call('generate_account_statement', { program_account_number: account });
  const id = Number(answer['account_statement_id']);
  await bank.page.evaluate(`location.hash = '#/statements/${id}'`);
  await expect(bank.page.getByRole('region', { name: 'Preflight', exact: true })).toBeVisible({
    timeout: 20_000,
  });
  return id;
}

/** Statement 1 of 25 payments, 2 without entries. */
async function twoStatements(bank: RunningBank, bridge: Bridge): Promise<void> {
  await bridge.pay(await bridge.block(5000), envelope());
  const row = bank.page
    .getByRole('table', { name: 'Statements' })
    .getByRole('row')
    .filter({ hasText: SPONSOR });
  await bank.page.evaluate("location.hash = '#/statements'");
  await expect(row).toHaveCount(1, { timeout: 20_000 });
  await expect(row).toContainText('Passed');
  await ask(bank, bridge);
}

/** Nothing sticks out at the side. */
async function fits(page: RunningBank['page'], scroller?: Locator): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBeLessThanOrEqual(0);
  if (scroller !== undefined) {
    expect(
      await scroller.evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBeLessThanOrEqual(0);
  }
}

test('the list says number, period, balances, entries, preflight and delivery, at 1024 pixels', async ({
  bank,
  bridge,
}) => {
  const { page } = bank;
  await page.setViewportSize({ width: 1024, height: 640 });
  await twoStatements(bank, bridge);
  await new Statements(page).goToList('');
  const table = page.getByRole('table', { name: 'Statements' });
  await expect(table.getByRole('columnheader')).toHaveText([
    /Number/,
    /Account/,
    /Period/,
    /Opening/,
    /Closing/,
    /Entries/,
    /Preflight/,
    /Delivery/,
  ]);
  await expect(table.getByRole('row').nth(1)).toContainText(
    /^2\/\d{4}SPONSOR0001.*\d{4}USD 9,995,000\.00USD 9,995,000\.000Passed/,
  );
  await expect(table.getByRole('row').nth(2)).toContainText(
    /^1\/\d{4}SPONSOR0001.*\d{4}USD 10,000,000\.00USD 9,995,000\.0025PassedDelivered/,
  );
  await fits(page, table.locator('..'));

  await test.step('an old link with a filter that there is not is said, and dropped', async () => {
    await new Statements(page).goToList('state=lost&delivery=delivered');
    await expect(page.getByText('No such state: lost')).toBeVisible();
    await page.getByText('No such state: lost').locator('..').getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByText('No such state: lost')).toHaveCount(0);
    await expect(page).toHaveURL(/#\/statements\?delivery=delivered$/);
  });
});

test('every piece of the text is explained, by mouse, by keyboard and by touch', async ({
  bank,
  bridge,
  browser,
}) => {
  const { page } = bank;
  await page.setViewportSize({ width: 1024, height: 640 });
  await twoStatements(bank, bridge);
  const statements = new Statements(page);
  await statements.goTo(1);
  const { meaning, text } = statements;

  await test.step('text and entries stand side by side', async () => {
    await expect(page.getByRole('table', { name: 'Entries' })).toBeVisible();
    await expect(text).toBeVisible();
    await fits(page);
  });

  await test.step('by mouse', async () => {
    await statements.piece(/EB00000000000001$/, 'DISB-0001').hover();
    await expect(meaning).toContainText('The payment’s own reference');
    for (const said of [
      'Value date:',
      'Entry date:',
      'Mark: D, Debit: money out',
      'Amount: USD 200.00',
      'Type: NTRF',
      'Customer reference: DISB-0001',
      'Bank reference: EB00000000000001',
    ]) {
      await expect(meaning).toContainText(said);
    }
    await statements.line(':28C:').getByText(':28C:').hover();
    await expect(meaning).toContainText('The number of the statement, counted up per account and year');
    await page.mouse.move(2, 2);
    await expect(meaning).toContainText('Point at a line');
  });

  await test.step('by keyboard', async () => {
    await text.focus();
    await page.keyboard.press('Home');
    for (let line = 1; line < 4; line += 1) await page.keyboard.press('ArrowDown');
    await expect(meaning).toContainText('The opening balance');
    await page.keyboard.press('ArrowRight');
    await expect(meaning).toContainText('Mark: C, Money on the account');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(meaning).toContainText('The currency of the account');
    await page.keyboard.press('ArrowLeft');
    await expect(meaning).toContainText('The day of the balance');
    await page.keyboard.press('ArrowDown');
    await expect(meaning).toContainText('One entry: value date');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Entry 1 of 25' })).toBeVisible();
  });

  await test.step('by touch', async () => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 820, height: 1100 },
      storageState: await page.context().storageState(),
    });
    const finger = await context.newPage();
    await finger.goto(page.url().replace(/#.*/, '#/statements/1'));
    await finger.getByRole('tab', { name: 'MT940 text' }).tap();
    const touched = new Statements(finger);
    await touched.piece(/EB00000000000001$/, 'EB00000000000001').tap();
    await expect(touched.meaning).toContainText('this bank’s reference of the entry');
    await context.close();
  });
});

test('the preflight is shown check by check, each leads to its line, and a failing line is marked', async ({
  bank,
  bridge,
}) => {
  const { page } = bank;
  await page.setViewportSize({ width: 1024, height: 640 });
  await twoStatements(bank, bridge);
  const statements = new Statements(page);
  await statements.goTo(1);
  const card = statements.card('Preflight');
  await expect(card).toContainText('Passed');
  await expect(card).toContainText('14 of 14 checks hold, in the bridge profile.');
  await card.getByRole('button', { name: 'Show the checks' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Checks of the preflight' }).getByRole('listitem')).toHaveCount(
    14,
  );
  await statements.check('add up to the closing balance').getByRole('button').click();
  await expect(statements.line(':62F:')).toBeInViewport();
  await fits(page);

  await test.step('what was changed in the file is found, and its line marked', async () => {
    tamper(
      bank.dataDir,
      "UPDATE account_statements SET account_statement_lob = replace(account_statement_lob, 'D200,00NTRFDISB-0012', 'D201,00NTRFDISB-0012') WHERE id = 1",
    );
    await page.reload();
    await expect(card).toContainText('The text no longer passes.');
    await expect(card).toContainText('12 of 14 checks hold');
    const broken = statements.check('The entries are the ledger’s, in its order');
    await expect(broken).toContainText('Fails');
    await expect(broken).toContainText(/Line \d+/);
    await broken.getByRole('button').click();
    await expect(statements.line('DISB-0012//')).toBeInViewport();
    await expect(statements.line('DISB-0012//')).toHaveAttribute('data-fails', 'true');
    await expect(statements.line('DISB-0013//')).not.toHaveAttribute('data-fails', 'true');
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

test('a statement that fails says what to do, and is made up for by asking again', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  await page.setViewportSize({ width: 1024, height: 640 });
  await console.open('Accounts');
  await page.getByRole('button', { name: 'Open account' }).click();
  await console.panel.getByLabel('Account number').fill('PROG_1');
  await console.panel.getByLabel('Account holder').fill('Programme one');
  await console.panel.getByLabel('Opening funds').fill('100');
  await console.panel.getByRole('button', { name: 'Open account' }).click();
  await expect(page.getByText('Account PROG_1 is open')).toBeVisible();
  await page.keyboard.press('Escape');
  const profile = async (name: string): Promise<void> => {
    await console.open('Settings');
    await page.getByLabel('Statements are written for').click();
    await page.getByRole('option', { name }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Settings saved').first()).toBeVisible();
  };
  await profile('SWIFT');
  const failed = await ask(bank, bridge, 'PROG_1');
  const statements = new Statements(page);
  await expect(page.getByRole('heading', { name: `Failed statement, ID ${failed}` })).toBeVisible();
  await expect(statements.check('Only characters that the profile allows')).toContainText(':25:PROG_1');
  await expect(statements.line(':25:PROG_1')).toHaveAttribute('data-fails', 'true');
  await expect(
    page.getByText('Choose the bridge profile in Settings, then ask again.', { exact: false }),
  ).toBeVisible();
  await fits(page);

  await profile('bridge');
  await statements.goTo(failed);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(console.panel.getByRole('combobox', { name: 'Account number' })).toHaveValue('PROG_1');
  await expect(
    console.panel.getByText('it will be a statement without entries', { exact: false }),
  ).toBeVisible();
  await console.panel.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByRole('heading', { name: /^Statement 1\/\d{4}$/ })).toBeVisible({ timeout: 20_000 });
  await statements.goTo(failed);
  await expect(page.getByText('Nothing more to do:', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: /^Statement 1\/\d{4}$/ }).click();
  await expect(statements.card('Preflight')).toContainText('Passed');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the chain of balances is shown, and an alarm says where it is broken, ${colorScheme}`, async ({
    bank,
    bridge,
    console,
  }) => {
    const { page } = bank;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1024, height: 640 });
    await twoStatements(bank, bridge);
    await ask(bank, bridge);
    const statements = new Statements(page);
    await statements.goTo(2);
    const chain = statements.card('Balance chain');
    await expect(chain).toContainText(/Statement 1\/\d{4} closesUSD 9,995,000\.00/);
    await expect(chain).toContainText(/This one opensUSD 9,995,000\.00and closesUSD 9,995,000\.00/);
    await expect(chain).toContainText(/Statement 3\/\d{4} opensUSD 9,995,000\.00/);
    await expect(chain.getByText('The chain is broken')).toHaveCount(0);
    await chain.getByRole('link', { name: /^Statement 3/ }).click();
    await expect(page.getByRole('heading', { name: /^Statement 3/ })).toBeVisible();
    await chain.getByRole('link', { name: /^Statement 2/ }).press('Enter');
    await expect(page.getByRole('heading', { name: /^Statement 2/ })).toBeVisible();

    await chain.getByRole('link', { name: 'Whole chain' }).click();
    const whole = statements.card(`Balance chain of ${SPONSOR}`);
    await expect(whole).toContainText('3 statements; each opens where the one before closed');
    await whole.getByRole('button', { name: 'Show the chain' }).click();
    await expect(whole.getByRole('row')).toHaveCount(4);
    await expect(whole.getByRole('row').nth(2)).toContainText('Yes');

    tamper(bank.dataDir, 'UPDATE account_statements SET closing_balance = closing_balance + 5 WHERE id = 1');
    await page.reload();
    await expect(whole).toContainText('In 1 place a statement does not follow the one before it.');
    await expect(whole).toContainText(
      /Statement 2\/\d{4} opens with USD 9,995,000\.00, but USD 9,995,000\.05 was to be carried over/,
    );
    await expect(console.row('Statements', '2/', 'Broken')).toBeVisible();
    await fits(page);
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    };
    await whole.getByRole('button', { name: 'Show the chain' }).click();
    await expect(whole.getByRole('row')).toHaveCount(4);
    await check();
    await whole.getByRole('link', { name: /^Statement 2/ }).click();
    await expect(chain.getByText('The chain is broken')).toBeVisible();
    await expect(statements.text).toBeVisible();
    await statements.card('Preflight').getByRole('button', { name: 'Show the checks' }).click();
    await statements.text.focus();
    await page.keyboard.press('ArrowRight');
    await fits(page);
    await check();
  });
}

test('before one asks, the dialog says what will be in the statement', async ({ bank, bridge, console }) => {
  const { page } = bank;
  await twoStatements(bank, bridge);
  await console.open('Statements');
  await page.getByRole('button', { name: 'Ask for a statement' }).click();
  const account = console.panel.getByRole('combobox', { name: 'Account number' });
  await account.fill('BEN0001');
  await expect(
    console.panel.getByText('1 entry that no statement has reported yet will be in it.'),
  ).toBeVisible();
  await account.fill(SPONSOR);
  await expect(
    console.panel.getByText('Nothing is left to report up to that day', { exact: false }),
  ).toBeVisible();
  const date = console.panel.getByLabel(/^As of/);
  await expect(date).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await date.fill('2020-01-31');
  await expect(console.panel.getByText('so this one cannot close before', { exact: false })).toBeVisible();
  await date.fill('2099-01-31');
  await expect(console.panel.getByText('That day has not come', { exact: false })).toBeVisible();
  await console.panel.getByRole('button', { name: 'Ask for it' }).click();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
});

test('hostile texts and 20,000 entries: the page stays in shape, quick, and the bank answers meanwhile', async ({
  bank,
  bridge,
}) => {
  test.setTimeout(120_000);
  const { page } = bank;
  await page.setViewportSize({ width: 1024, height: 640 });
  const block = await bridge.block(40_000);
  const payments = Array.from({ length: 20_000 }, (_, at) => ({
    payment_reference_number: `BIG-${at}`,
    payment_amount: 1,
    beneficiary_name: `Beneficiary ${at}`,
    beneficiary_account_type: 'MOBILE_WALLET',
    beneficiary_mobile_wallet_provider: 'MPESA',
    narrative_4: `BENEF-${at}`,
  }));
  await bridge.pay(block, [...hostilePayments(), ...payments]);
  const statements = new Statements(page);
  await page.evaluate("location.hash = '#/statements'");
  await expect(page.getByRole('table', { name: 'Statements' }).getByRole('row').nth(1)).toContainText(
    '20,010',
    {
      timeout: 60_000,
    },
  );
  await page.evaluate(`window.stops = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.stops.push(duration))).observe({ type: 'longtask' });`);
  const begin = Date.now();
  await page.evaluate("location.hash = '#/statements/1'");
  await expect(statements.text).toBeVisible();
  const shown = Date.now() - begin;
  await expect(statements.card('Preflight')).toContainText('14 of 14 checks hold', { timeout: 30_000 });
  const stops = (await page.evaluate('window.stops')) as number[];
  test.info().annotations.push({
    type: 'measured',
    description: `20,010 entries: text shown after ${shown} ms, preflight after ${Date.now() - begin} ms, longest stop of the page ${Math.max(0, ...stops).toFixed(0)} ms`,
  });
  process.stdout.write(`${test.info().annotations.at(-1)!.description}\n`);
  expect(shown).toBeLessThan(5_000);
  expect(await statements.text.getByRole('option').count()).toBeLessThan(120);
  await statements.text.focus();
  await page.keyboard.press('End');
  await expect(statements.meaning).toContainText('The available balance');
  await fits(page);
});
