import { expect, test } from './fixtures/test.ts';

/** How long each frame of the page takes from now on, in milliseconds, as `frames`. */
const COUNT_FRAMES = `
  var frames = [], last = performance.now();
  requestAnimationFrame(function next(now) { frames.push(now - last); last = now; requestAnimationFrame(next); });
`;

test.use({ flags: ['--process-payment-frequency', '3600', '--statement-after-batch', 'off'] });

test('a batch that is being posted shows how far it is, how fast it goes and how long it takes, without a stutter', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  const count = 20_000;
  const block = await bridge.block(count);
  await bridge.pay(
    block,
    Array.from({ length: count }, (_, at) => ({
      payment_reference_number: `P-${at}`,
      payment_amount: 1,
      beneficiary_account_type: 'MOBILE_WALLET',
      beneficiary_mobile_wallet_provider: 'MPESA',
    })),
  );
  await console.open('Batches');
  await expect(page.getByText(/^Next posting run in \d+ min$/)).toBeVisible();
  await expect(console.row('Batches', '0 of 20,000', 'Waiting')).toBeVisible();

  // How often the console is told, and how it keeps up with the screen meanwhile.
  await page.evaluate(COUNT_FRAMES);
  await page.getByRole('button', { name: 'Post now' }).press('Enter');
  const bar = page.getByRole('progressbar', { name: 'Posting' });
  await expect(bar).toHaveAttribute('aria-valuetext', /^[\d,]+ of 20,000 payments · [\d,]+ a second/);
  await expect(console.row('Batches', 'Posting')).toBeVisible();
  await expect(console.row('Batches', '20,000 of 20,000', 'Processed')).toBeVisible();
  await expect(page.getByText('20,000 payments booked')).toBeVisible();
  await expect(bar).toHaveCount(0);
  const frames = (await page.evaluate('frames')) as number[];
  // The figure is measured by `npm run bench`; here it must only not stand still.
  expect(Math.max(...frames)).toBeLessThan(500);

  await test.step('what happened to it is told in words, and each payment leads to its story', async () => {
    await console.row('Batches', '20,000 of 20,000').click();
    await expect(console.panel.getByText('The bridge initiated 20,000 payments in one call.')).toBeVisible();
    await expect(console.panel.getByText('All of it is booked.')).toBeVisible();
    await console.panel.getByRole('link', { name: /^P-/ }).first().click();
    await expect(page.getByRole('list', { name: 'Steps of the payment' })).toBeVisible();
  });
});
