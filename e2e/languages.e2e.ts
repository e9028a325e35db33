import { SCREEN_PATHS } from '../src-shared/operator/screens.ts';
import { envelope } from './fixtures/bridge.ts';
import { expectOnlyTexts, expectRoom, watchLayout } from './fixtures/page-faults.ts';
import { expect, test } from './fixtures/test.ts';

test('the console changes its language at once, and remembers it', async ({ bank, console }) => {
  const { page } = bank;
  const html = page.locator('html');
  const choose = async (name: string): Promise<void> => {
    await page.locator('button:has(.lucide-languages)').click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
  };
  await console.open('Accounts');
  await expect(console.row('Accounts', 'USD 10,000,000.00')).toBeVisible();

  await choose('Français');
  await expect(html).toHaveAttribute('lang', 'fr');
  await expect(console.heading('Comptes')).toBeVisible();
  await expect(page).toHaveTitle(/^Comptes/);
  await expect(page.getByRole('row').filter({ hasText: 'SPONSOR0001' })).toContainText(/USD 10\s000\s000,00/);
  await page.reload();
  await expect(html).toHaveAttribute('lang', 'fr');

  await choose('العربية');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await expect(html).toHaveAttribute('lang', 'ar');
  const row = page.getByRole('row').filter({ hasText: 'SPONSOR0001' });
  const [start, end] = await Promise.all([row.locator('bdi').first().boundingBox(), row.boundingBox()]);
  expect(start!.x, 'the first column stands at the right').toBeGreaterThan(end!.x + end!.width / 2);

  await test.step('panels come in from the left, and close by the same key', async () => {
    await row.click();
    await expect(console.panel).toBeVisible();
    await expect.poll(async () => (await console.panel.boundingBox())!.x).toBeLessThan(1);
    await page.keyboard.press('Escape');
    await expect(console.panel).toHaveCount(0);
  });

  await test.step('the bundled fonts draw what the system cannot', async () => {
    const fonts =
      'Promise.all(["Console Arabic", "Console Ethiopic"].map((name) => document.fonts.load(`16px "${name}"`, "عአ")))';
    const loaded = (await page.evaluate(
      `${fonts}.then((all) => all.map(([face]) => face?.status))`,
    )) as string[];
    expect(loaded).toEqual(['loaded', 'loaded']);
  });
});

test('in a language that is two fifths longer, all words are its own, and all have room', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  await bridge.pay(await bridge.block(5000), envelope());
  await bridge.block(100);
  await console.open('Statements');
  await expect(console.row('Statements', 'Delivered')).toBeVisible();
  // The smallest window that the console is made for.
  await page.setViewportSize({ width: 1024, height: 640 });
  await watchLayout(page);
  await console.speak('en-XA');
  const look = async (where: string): Promise<void> => {
    await expectOnlyTexts(page, where);
    await expectRoom(page, where);
  };

  /** What a button asks before it does anything; such buttons end in an ellipsis. */
  const lookAtQuestions = async (where: string): Promise<void> => {
    // A dialog hides the one below from those who ask for roles.
    const panels = page.locator('[role="dialog"]');
    const questions = page.getByRole('button').filter({ hasText: '…', visible: true });
    for (let index = 0; index < Math.min(4, await questions.count()); index += 1) {
      const question = questions.nth(index);
      if (!(await question.isEnabled())) continue;
      const before = await panels.count();
      await question.click();
      await expect(panels).toHaveCount(before + 1);
      await look(`${where}, question ${index + 1}`);
      await page.keyboard.press('Escape');
      await expect(panels).toHaveCount(before);
    }
  };

  for (const path of SCREEN_PATHS) {
    await test.step(path, async () => {
      await console.goTo(path);
      await look(path);
      const row = page.locator('main tbody tr').first();
      if ((await row.count()) === 0) return;
      await row.press('Enter');
      await expect(page).toHaveURL(/#\/[\w-]+\/./);
      await expect(page.locator('table[aria-busy="true"]')).toHaveCount(0);
      await look(`${path}, its first row opened`);
      await lookAtQuestions(`${path}, its first row opened`);
    });
  }
});
