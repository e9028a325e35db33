import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The accounting log as its users see it: a list of any length, its totals, and the ways through it. */
export class AccountingLog {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Accounting log' });
  }

  /** The row at a place of the list, the first is 1, once it is there. */
  row(number: number): Locator {
    return this.table.locator(`tr[aria-rowindex="${number + 1}"]:not([aria-busy])`);
  }

  get totals(): Locator {
    return this.page.getByRole('region', { name: 'Totals of the entries shown' });
  }

  get #goTo(): Locator {
    return this.page.getByRole('dialog', { name: 'Go to a row of this list' });
  }

  /** Goes to a row, a day or a reference; `open` opens the dialog. */
  async goTo(...asked: Parameters<AccountingLog['ask']>): Promise<void> {
    await this.ask(...asked);
    await expect(this.#goTo).toHaveCount(0);
  }

  /** Asks for it, be it there or not. */
  async ask(
    what: 'A row by its number' | 'A day' | 'A reference',
    where: string,
    open: () => Promise<void> = () => this.page.keyboard.press('j'),
  ): Promise<void> {
    await open();
    const dialog = this.#goTo;
    if (what !== 'A row by its number') {
      await dialog.getByRole('combobox', { name: 'Go to' }).click();
      await this.page.getByRole('option', { name: what }).click();
    }
    await dialog.getByLabel(/^(Row number|Day|Reference)$/).fill(where);
    await this.page.keyboard.press('Enter');
  }

  /** Exports the list; gives the lines of the file. */
  async exportAs(button: string, format: 'CSV' | 'JSON Lines'): Promise<string[]> {
    await this.page.getByRole('button', { name: button }).click();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: format }).click();
    const path = await (await download).path();
    return readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  }
}
