import { AxeBuilder } from '@axe-core/playwright';
import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';
import { SCREENS } from './pages/console.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is free of faults that axe finds, ${colorScheme}`, async ({ bank, bridge, console }) => {
    const { page } = bank;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await bridge.pay(await bridge.block(5000), envelope());
    await console.open('Statements');
    await expect(console.row('Statements', 'Delivered')).toBeVisible();

    const check = async (what: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => ({ what, id, nodes: nodes.map(({ html }) => html) }))).toEqual(
        [],
      );
    };
    for (const screen of SCREENS) {
      await console.open(screen);
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await check(screen);
    }
    await console.open('Accounts');
    await console.row('Accounts', 'SPONSOR0001').click();
    await expect(console.panel).toBeVisible();
    await check('the panel of an account');
    await page.keyboard.press('Escape');
    await console.open('Statements');
    await console.row('Statements', 'SPONSOR0001').click();
    await expect(page.getByText(':25:SPONSOR0001')).toBeVisible();
    await check('a statement');
  });
}
