import { expect, type Locator, type Page } from '@playwright/test';

/** The log of the bridge's calls, and one of them opened. */
export class BridgeTraffic {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The rows of calls, newest first. */
  get calls(): Locator {
    return this.page.getByRole('table', { name: 'Bridge traffic' }).locator('tbody tr');
  }

  call(...texts: (string | RegExp)[]): Locator {
    return texts.reduce((rows: Locator, text) => rows.filter({ hasText: text }), this.calls);
  }

  /** The call that is open. */
  get panel(): Locator {
    return this.page.getByRole('dialog', { name: /^Call \d+/ });
  }

  async choose(filter: string, choice: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter, exact: true }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** Opens the newest of the calls by keyboard. */
  async open(call: Locator): Promise<void> {
    await call.first().press('Enter');
    await expect(this.panel).toBeVisible();
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).click();
  }
}
