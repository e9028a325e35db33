import { expect, type Locator, type Page } from '@playwright/test';

export const SCREENS = [
  'Overview',
  'Accounts',
  'Fund blocks',
  'Batches',
  'Payments',
  'Accounting log',
  'Statements',
  'Activity',
  'Settings',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** The console as its users see it: a menu, a screen, panels and messages. */
export class Console {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a screen by the menu. */
  async open(screen: ScreenName): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await expect(this.heading(screen)).toBeVisible();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  /** The panel or dialog that is open. */
  get panel(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The table of a list, by its name. */
  table(name: string): Locator {
    return this.page.getByRole('table', { name });
  }

  /** A row of a list that shows all of the texts. */
  row(table: string, ...texts: string[]): Locator {
    return texts.reduce((rows, text) => rows.filter({ hasText: text }), this.table(table).getByRole('row'));
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }
}
