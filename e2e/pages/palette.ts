import { expect, type Locator, type Page } from '@playwright/test';

/** The command palette, by keyboard. */
export class Palette {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get input(): Locator {
    return this.page.getByRole('dialog', { name: /Search and commands|which account/ }).getByRole('combobox');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.input).toBeFocused();
  }

  option(name: string | RegExp): Locator {
    return this.page.getByRole('option', { name });
  }

  /** Types, waits for the line, and chooses it: by Enter where it is the first. */
  async choose(typed: string, name: string | RegExp): Promise<void> {
    await this.open();
    await this.pick(typed, name);
  }

  /** In a palette that is open. */
  async pick(typed: string, name: string | RegExp): Promise<void> {
    await this.page.keyboard.type(typed);
    const line = this.option(name).first();
    await expect(line).toHaveAttribute('data-highlighted', '');
    await this.page.keyboard.press('Enter');
    await expect(line).toHaveCount(0);
  }
}
