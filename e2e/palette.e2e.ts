import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';
import { Palette } from './pages/palette.ts';

/** Presses the keys in the page, and gives the milliseconds until the first line of the palette stands there. */
const OPENING = `new Promise((done) => {
  const begun = performance.now();
  new MutationObserver((_, observer) => {
    if (document.querySelector('[role="dialog"] [role="option"]') === null) return;
    observer.disconnect();
    done(performance.now() - begun);
  }).observe(document.body, { childList: true, subtree: true });
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }));
})`;

const SCROLLER = `document.querySelector('div:has(> table)')`;

test('the palette finds screens, actions and every reference, by keyboard', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  const palette = new Palette(page);
  const block = await bridge.block(5000);
  await bridge.pay(block, envelope());
  await console.open('Statements');
  await expect(console.row('Statements', 'Delivered')).toBeVisible();

  await test.step('a screen, whose heading then has the focus', async () => {
    await palette.choose('fund b', /^Fund blocks/);
    await expect(console.heading('Fund blocks')).toBeFocused();
  });

  for (const [typed, option, address] of [
    ['disb-0007', /DISB-0007.*Payment.*Beneficiary 0007/, /#\/payments\/DISB-0007/],
    [block, /Fund block.*SPONSOR0001/, /#\/fund-blocks\/[\w-]+$/],
    ['#1', /#1.*Bridge call.*POST \/block_funds/, /#\/bridge-traffic\/1$/],
    ['BEN0001', /BEN0001.*Account/, /#\/accounts\/BEN0001/],
    ['Benefit prog', /SPONSOR0001.*Account.*Benefit programme/, /#\/accounts\/SPONSOR0001/],
    ['EB00000000000002', /EB0000000000000.*2.*Entry/, /#\/accounting-log\/EB00000000000002/],
    ['SPONSOR0001 1', /^Statement 1\/\d{4} of .*SPONSOR0001/, /#\/statements\/1/],
  ] as const) {
    await test.step(`${typed} is found`, async () => {
      await palette.choose(typed, option);
      await expect(page).toHaveURL(address);
    });
  }

  await test.step('what was chosen last stands first; arrows go round; Escape gives the focus back', async () => {
    await console.open('Payments');
    await page.keyboard.press('/');
    await palette.open();
    const options = page.getByRole('option');
    await expect(options.first()).toHaveAccessibleName(/^Statement 1/);
    await expect(options.first()).toHaveAttribute('data-highlighted', '');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('data-highlighted', '');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  await test.step('says when nothing is found', async () => {
    await palette.open();
    await page.keyboard.type('no such thing');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('an action is done and taken back', async () => {
    await palette.choose('dark', /^Dark theme/);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('F6');
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeVisible();
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  await test.step('over the panel of a payment, which stays when it is closed', async () => {
    await console.row('Payments', 'DISB-0007').click();
    await expect(console.panel).toBeVisible();
    await palette.open();
    await page.keyboard.press('Escape');
    await expect(palette.input).toHaveCount(0);
    await expect(console.panel).toBeVisible();
    await palette.choose('overview', /^Overview/);
    await expect(console.heading('Overview')).toBeVisible();
    await expect(console.panel).toHaveCount(0);
  });

  await test.step('back finds a list as it was left', async () => {
    await console.open('Accounting log');
    const scrolled = (): Promise<number> => page.evaluate<number>(`${SCROLLER}.scrollTop`);
    await expect(console.row('Accounting log', 'EB').first()).toBeVisible();
    await page.evaluate(`${SCROLLER}.scrollTop = 700`);
    await expect.poll(scrolled).toBe(700);
    await console.open('Overview');
    await page.goBack();
    await expect(console.heading('Accounting log')).toBeVisible();
    await expect.poll(scrolled).toBe(700);
  });

  await test.step('opens at once', async () => {
    // A text: e2e knows no DOM.
    const opened = await page.evaluate<number>(OPENING);
    test.info().annotations.push({ type: 'opened in', description: `${opened.toFixed(0)} ms` });
    // 50 ms by itself; a machine that runs other tests as well is given time.
    expect(opened).toBeLessThan(250);
  });
});
