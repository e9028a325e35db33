import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { envelope, type Bridge } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';
import type { Console } from './pages/console.ts';

/** Pays 25 beneficiaries and opens the statement that tells of it. */
async function openStatement(page: Page, bridge: Bridge, console: Console): Promise<void> {
  await bridge.pay(await bridge.block(5000), envelope());
  await console.open('Statements');
  await console.row('Statements', 'SPONSOR0001', 'Delivered').click();
  await expect(page.getByText(':25:SPONSOR0001')).toBeVisible();
}

test('a statement is taken away as MT940, camt.053 and CSV', async ({
  bank,
  bridge,
  console,
  receiver,
}, info) => {
  test.skip(info.project.name === 'desktop', 'The desktop asks where to save in a dialog of the system');
  const { page } = bank;
  await openStatement(page, bridge, console);
  const download = async (choice: string): Promise<{ name: string; text: string }> => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    const file = await downloading;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };

  await test.step('MT940 is what the bridge got', async () => {
    const { name, text } = await download('MT940');
    expect(name).toMatch(/^SPONSOR0001-\d{4}-1\.mt940$/);
    expect(text).toBe(receiver.texts[0]);
  });

  await test.step('camt.053 says the same', async () => {
    const { name, text } = await download('camt.053');
    expect(name).toMatch(/^SPONSOR0001-\d{4}-1\.camt053\.xml$/);
    expect(text).toContain('urn:iso:std:iso:20022:tech:xsd:camt.053.001.08');
    expect(text.match(/<Ntry>/g)).toHaveLength(25);
    expect(text).toContain('<Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">10000000.00</Amt>');
    expect(text).toContain('<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">9995000.00</Amt>');
    expect(text).toContain('<EndToEndId>DISB-0025</EndToEndId>');
  });

  await test.step('CSV says the same', async () => {
    const { name, text } = await download('CSV');
    expect(name).toMatch(/^SPONSOR0001-\d{4}-1\.csv$/);
    const rows = text.split('\r\n');
    expect(rows[0]).toMatch(/^\ufeffNumber,Booking date,Mark,Debit,Credit,Balance,Currency,/);
    expect(rows).toHaveLength(1 + 1 + 25 + 1 + 1);
    expect(rows[26]).toMatch(/^25,\d{4}-\d\d-\d\d,D,200\.00,,9995000\.00,USD,DISB-0025,EB\d{14},/);
  });

  await test.step('by keyboard, too', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).focus();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).include('[role=menu]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await expect(page.getByRole('menuitem', { name: 'MT940' })).toBeFocused();
    await page.keyboard.press('c');
    await page.keyboard.press('s');
    await expect(page.getByRole('menuitem', { name: 'CSV' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
    await expect(page.getByRole('button', { name: 'Download' })).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a statement on paper, from the ${colorScheme} theme`, async ({ bank, bridge, console }) => {
    const { page } = bank;
    await page.emulateMedia({ colorScheme });
    await openStatement(page, bridge, console);
    const sheet = page.locator('[data-print-sheet]');
    await expect(sheet).toHaveCount(0);

    // The button opens the system's dialog; what it prints is what a print by keyboard prints.
    await page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))");
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(sheet).toBeHidden();
    await page.emulateMedia({ media: 'print', colorScheme });
    await expect(sheet).toBeVisible();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(sheet.getByText('SIMULATOR, not real money', { exact: true })).toBeVisible();
    await expect(sheet.getByRole('heading', { name: /^Statement 1\/\d{4}$/ })).toBeVisible();
    await expect(sheet.getByText('Benefit programme sponsor')).toBeVisible();
    const balances = sheet.getByRole('table', { name: 'Balances' });
    await expect(
      balances.getByRole('row', { name: /^Opening balance .* USD 10,000,000\.00$/ }),
    ).toBeVisible();
    await expect(balances.getByRole('row', { name: /^Closing balance .* USD 9,995,000\.00$/ })).toBeVisible();
    const entries = sheet.getByRole('table', { name: 'Entries' });
    await expect(entries.locator('tbody tr')).toHaveCount(25);
    await expect(entries.locator('tbody tr').last()).toContainText('9,995,000.00');

    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(sheet.getByRole('heading')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await expect(sheet).toHaveCount(0);
  });
}
