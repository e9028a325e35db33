import { expect, type Locator, type Page } from '@playwright/test';
import type { ScreenPath } from '../../src-shared/operator/screens.ts';

export const SCREENS = [
  'Overview',
  'Accounts',
  'Fund blocks',
  'Batches',
  'Payments',
  'Accounting log',
  'Statements',
  'Bridge traffic',
  'USSD phone',
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

  /** Opens a screen by its address: for languages in which its name is another. */
  async goTo(path: ScreenPath): Promise<void> {
    const at = new URL(this.page.url());
    at.hash = `#/${path}`;
    await this.page.goto(at.href);
    await expect(this.page.locator(`nav a[aria-current="page"][href="#/${path}"]`).first()).toBeVisible();
    // What it asks of the bank has come: no table waits for its first rows, nothing stands in for what is to come.
    await expect(this.page.locator('main table[aria-busy="true"]')).toHaveCount(0);
  }

  /** Starts the console again in a language, as one who chose it there before. `en-XA` is English made strange. */
  async speak(language: 'en' | 'fr' | 'pt' | 'ar' | 'am' | 'sw' | 'en-XA'): Promise<void> {
    await this.page.evaluate(`localStorage.setItem('example-bank.language', '${language}')`);
    await this.page.reload();
    await expect(this.page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    await expect(this.page.locator('h1')).toBeVisible();
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
