import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { HOSTILE, hostilePayments } from './fixtures/hostile-payments.ts';
import { lookAround, watch, type Watch } from './fixtures/hostile-watch.ts';
import { expect, test } from './fixtures/test.ts';
import { SCREENS } from './pages/console.ts';

/** What strangers send is shown as what it is: texts that run no script, reach no host, turn no line round and push nothing aside. */
test.describe('texts of strangers', () => {
  // The smallest window that the console is made for.
  test.use({ viewport: { width: 1024, height: 640 } });
  test.slow();

  /** Pays hostile payments, waits for their statement, and opens the console anew under watch. */
  const arrive = async (page: Page): Promise<Watch> => {
    await page.setViewportSize({ width: 1024, height: 640 });
    return watch(page);
  };

  test('are shown on every screen, and do nothing', async ({ bank, bridge, console, receiver }) => {
    const { page } = bank;
    receiver.answer = { status: 200, body: HOSTILE.markup };
    const watched = await arrive(page);
    const paid = await bridge.pay(await bridge.block(100), hostilePayments());
    expect(paid).toEqual({ status: 'success', error_message: '' });
    await console.open('Statements');
    await expect(console.row('Statements', 'SPONSOR0001', 'Delivered')).toBeVisible();

    for (const screen of SCREENS) {
      await console.open(screen);
      await lookAround(page, watched, screen);
    }

    for (const [index, { payment_reference_number: reference }] of hostilePayments().entries()) {
      await test.step(`the panel of payment ${index + 1}`, async () => {
        await page.goto(`${page.url().split('#')[0]}#/payments/${encodeURIComponent(reference)}`);
        await expect(console.panel.getByText(HOSTILE.markup, { exact: true }).first()).toBeVisible();
        await lookAround(page, watched, `payment ${index + 1}`);
        await page.keyboard.press('Escape');
        await expect(console.panel).toHaveCount(0);
      });
    }

    await test.step('the panels of an account, a batch, a block and an entry', async () => {
      for (const [screen, name] of [
        ['Accounts', 'HOSTILE1'],
        ['Batches', 'Processed'],
        ['Fund blocks', 'SPONSOR0001'],
        ['Accounting log', 'B8'],
      ] as const) {
        await console.open(screen);
        await console.row(screen, name).first().click();
        await expect(console.panel).toBeVisible();
        await lookAround(page, watched, `the panel of ${screen}`);
        await page.keyboard.press('Escape');
        await expect(console.panel).toHaveCount(0);
      }
    });

    await test.step('the statement: its text, its entries, the answer of the bridge, and the file', async () => {
      await console.open('Statements');
      await console.row('Statements', 'SPONSOR0001').click();
      await lookAround(page, watched, 'the entries of the statement');
      const text = page.getByRole('tab', { name: 'MT940 text' });
      if (await text.isVisible()) await text.click();
      await expect(page.getByText(':25:SPONSOR0001')).toBeVisible();
      await page.getByText('The bridge’s answer').click();
      await expect(page.getByText(HOSTILE.markup, { exact: true }).last()).toBeVisible();
      await lookAround(page, watched, 'the statement');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      await page.getByRole('menuitem', { name: 'MT940' }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toMatch(/^[\w.-]+$/);
      const written = await readFile(await file.path(), 'utf8');
      expect(written).toBe(receiver.texts[0]);
      // One line each of what opens and closes a statement: no narrative has become a tag.
      for (const tag of [':20:', ':25:', ':28C:', ':60F:', ':62F:'])
        expect([tag, written.split(/\r?\n/).filter((line) => line.startsWith(tag)).length]).toEqual([tag, 1]);
      expect(written.match(/^:61:/gm)).toHaveLength(hostilePayments().length);
      expect(written.replaceAll(/[\r\n]/g, '')).not.toMatch(/\p{Cc}/u);
    });
  });

  test('in search boxes find, and do nothing else', async ({ bank, bridge, console }) => {
    const { page } = bank;
    const watched = await arrive(page);
    await bridge.pay(await bridge.block(100), hostilePayments());
    for (const screen of ['Accounts', 'Payments', 'Accounting log'] as const) {
      await console.open(screen);
      if ((await page.getByRole('searchbox').count()) === 0) continue;
      for (const text of [HOSTILE.markup, HOSTILE.bidi, HOSTILE.long, HOSTILE.astral, "' OR 1=1 --", '%_\\'])
        await test.step(`${screen}: ${text.slice(0, 30)}`, async () => {
          await console.search(text);
          await lookAround(page, watched, `search on ${screen}`);
        });
      await console.search('');
    }
  });

  test('in addresses open a screen or say that there is nothing', async ({ bank }) => {
    const { page } = bank;
    const watched = await arrive(page);
    const [origin] = page.url().split('#');
    const hostile = encodeURIComponent(HOSTILE.markup);
    for (const hash of [
      `#/payments/${hostile}`,
      `#/payments?state=${hostile}&block=${hostile}&batch=${hostile}`,
      `#/accounts/${hostile}?kind=__proto__`,
      '#/accounts?kind=constructor&kind=toString',
      `#/statements/${hostile}?entry=${hostile}`,
      '#/statements/NaN',
      '#/statements/-1',
      '#/statements/99999999999999999999',
      '#/__proto__',
      '#/constructor/prototype',
      '#javascript:alert(1)',
      '#/payments/%zz?%zz=%',
      '#//evil.example/',
      '#/https:%2f%2fevil.example',
      `#/accounting-log/${'x'.repeat(5000)}`,
      `#/batches/${encodeURIComponent(HOSTILE.bidi)}`,
      `?next=https://evil.example&q=${hostile}#/payments`,
      `?token=${hostile}#/accounts`,
    ])
      await test.step(hash.slice(0, 60), async () => {
        await page.goto(`${origin}${hash}`);
        await expect(page.locator('h1')).toBeVisible();
        await lookAround(page, watched, hash);
      });
  });
});
