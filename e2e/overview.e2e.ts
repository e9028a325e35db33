import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';
import { Overview } from './pages/overview.ts';

const OUTCOMES = 'What became of payments';

test('the overview tells the day, by mouse and by keyboard', async ({ bank, bridge, console, receiver }) => {
  const { page } = bank;
  const { keyboard } = page;
  const overview = new Overview(page);

  await test.step('a new bank shows how to begin', async () => {
    await expect(page.getByText('Point a G2P Bridge at this bank')).toBeVisible();
    await expect(page.getByText('Nothing needs you')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Over time' })).toHaveCount(0);
    await expect(overview.stage('Posted')).toHaveText('Posted0payments');
  });

  await test.step('each step of a disbursement is counted as it comes, without a reload', async () => {
    receiver.answer = { status: 503, body: 'down' };
    expect(await bridge.hasFunds('SPONSOR0001', 5000)).toBe(true);
    await bridge.pay(await bridge.block(5600), envelope());
    await expect(overview.stage('Checked')).toHaveText('Checked1call');
    await expect(overview.stage('Blocked')).toHaveText('Blocked1blockUSD 5,600.00');
    await expect(overview.stage('Initiated')).toContainText('25paymentsUSD 5,000.00');
    await expect(overview.stage('Posted')).toHaveText('Posted25paymentsUSD 5,000.00');
    await expect(overview.stage('Stated')).toContainText('1statement25 entries');
    await expect(page.getByText('Point a G2P Bridge at this bank')).toHaveCount(0);
  });

  await test.step('what goes wrong is said, with the way to it, and goes away by itself', async () => {
    const attention = overview.card('Needs attention');
    await expect(attention.getByText(/^Warning: 1 statement could not be delivered/)).toBeVisible();
    await attention.getByRole('link', { name: 'Deliveries' }).click();
    await expect(console.heading('Statements')).toBeVisible();
    await page.goBack();
    receiver.answer = { status: 200, body: '{"status":"success"}' };
    await expect(attention.getByText('Nothing needs you')).toBeVisible({ timeout: 20_000 });
    await expect(overview.stage('Delivered')).toHaveText('Delivered1statement25 entries');
  });

  await test.step('a step leads to its rows', async () => {
    await overview.stage('Posted').click();
    await expect(console.heading('Accounting log')).toBeVisible();
    await expect(page.getByText('25 rows', { exact: true })).toBeVisible();
    await page.goBack();
    await expect(console.heading('Overview')).toBeVisible();
  });

  await test.step('the day before, by keyboard', async () => {
    await page.getByRole('button', { name: 'The day before' }).focus();
    await keyboard.press('Enter');
    await expect(overview.stage('Posted')).toHaveText('Posted0payments');
    await expect(page).toHaveURL(/day=\d{4}-\d{2}-\d{2}/);
    await page.getByRole('button', { name: 'Today' }).focus();
    await keyboard.press('Enter');
    await expect(overview.stage('Posted')).toContainText('25payments');
  });

  await test.step('charts are walked by keyboard, and are tables, too', async () => {
    await expect(page.getByText('Last 24 hours: 25 posted, 0 returned, 0 held.')).toBeVisible();
    await overview.points(OUTCOMES).focus();
    await keyboard.press('End');
    await expect(overview.points(OUTCOMES)).toHaveAttribute(
      'aria-valuetext',
      /: Posted \d+, Returned 0, Held 0$/,
    );
    await keyboard.press('Home');
    await expect(overview.points(OUTCOMES)).toHaveAttribute(
      'aria-valuetext',
      /: Posted 0, Returned 0, Held 0$/,
    );
    await page.getByRole('button', { name: `Show as table: ${OUTCOMES}` }).focus();
    await keyboard.press('Enter');
    const table = page.getByRole('table', { name: OUTCOMES });
    await expect(table.getByRole('row')).toHaveCount(25);
    await overview.range('24 hours').focus();
    await keyboard.press('ArrowRight');
    await expect(overview.range('7 days')).toBeChecked();
    await expect(table.getByRole('row')).toHaveCount(8);
    await expect(table.getByRole('row').nth(1)).toContainText('25');
    await expect(page).toHaveURL(/range=7d/);
  });

  await test.step('charts are pointed at with the mouse', async () => {
    const points = overview.points('Balance of SPONSOR0001');
    await points.scrollIntoViewIfNeeded();
    const box = (await points.boundingBox())!;
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
    const card = overview.card('Balance of SPONSOR0001');
    await expect(card.getByText('USD 600.00', { exact: true })).toBeVisible();
    await expect(
      card.getByText(/^Now USD 9,995,000\.00 booked, of which USD 600\.00 blocked\./),
    ).toBeVisible();
  });

  await test.step('a job is run by keyboard', async () => {
    await page.getByRole('button', { name: 'Run now: Posting' }).focus();
    await keyboard.press('Enter');
    await expect(page.getByText('nothing to do').first()).toBeVisible();
  });
});
