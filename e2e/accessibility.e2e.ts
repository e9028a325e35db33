import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { SCREEN_PATHS } from '../src-shared/operator/screens.ts';
import { envelope, type Bridge } from './fixtures/bridge.ts';
import { expectRoom, expectStill, watchLayout } from './fixtures/page-faults.ts';
import { expect, test } from './fixtures/test.ts';
import type { Console } from './pages/console.ts';

/** axe, brought into the page once for all of its screens. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, the size of targets (24 px) among it. */
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** All that another theme can change: the rest of the page is the same. */
const COLOURS = { type: 'rule', values: ['color-contrast'] };

async function expectAccessible(page: Page, where: string, runOnly: object): Promise<void> {
  await expectStill(page);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const run = `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`;
  const faults = `${run}.then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })))`;
  expect.soft(await page.evaluate(faults), where).toEqual([]);
}

/** A bank where something of everything has happened. */
async function fill(bridge: Bridge, console: Console): Promise<void> {
  await bridge.pay(await bridge.block(5000), envelope());
  await bridge.block(100);
  await console.open('Statements');
  await expect(console.row('Statements', 'Delivered')).toBeVisible();
}

/** Every screen, and beside each list the first of its rows opened. */
async function everywhere(
  { page }: { page: Page },
  console: Console,
  look: (where: string, isRow: boolean) => Promise<void>,
): Promise<void> {
  for (const path of SCREEN_PATHS) {
    await test.step(path, async () => {
      await console.goTo(path);
      await look(path, false);
      const row = page.locator('main tbody tr').first();
      if ((await row.count()) === 0) return;
      await row.press('Enter');
      await expect(page).toHaveURL(/#\/[\w-]+\/./);
      await expect(page.locator('table[aria-busy="true"]')).toHaveCount(0);
      await look(`${path}, its first row opened`, true);
    });
  }
}

for (const language of ['en', 'ar'] as const) {
  test(`axe finds no fault on any screen, light and dark, in ${language}`, async ({
    bank,
    bridge,
    console,
  }) => {
    test.slow();
    const { page } = bank;
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await fill(bridge, console);
    // Few rows of a table are as good as many, and sooner read.
    await page.setViewportSize({ width: 1280, height: 560 });
    await console.speak(language);
    await everywhere(bank, console, async (where, isRow) => {
      // What a row opens is made of the same parts on every screen: in one theme each.
      if (!isRow || language === 'en') {
        await page.emulateMedia({ colorScheme: 'light' });
        await expectAccessible(page, `${where}, light`, RULES);
      }
      if (!isRow || language === 'ar') {
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(page, `${where}, dark`, isRow ? RULES : COLOURS);
      }
    });
  });
}

test('at 320 pixels wide, or 1280 at 400 %, nothing but tables scrolls sideways', async ({
  bank,
  bridge,
  console,
}) => {
  const { page } = bank;
  await fill(bridge, console);
  await watchLayout(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  await everywhere(bank, console, (where) => expectRoom(page, where));
});
