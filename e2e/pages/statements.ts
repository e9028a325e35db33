import { expect, type Locator, type Page } from '@playwright/test';

/** The list of statements and the page of one of them. */
export class Statements {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a statement by its id, as a link would. */
  async goTo(id: number | string): Promise<void> {
    await this.page.evaluate(`location.hash = '#/statements/${id}'`);
    await expect(this.text).toBeVisible();
  }

  /** Goes to the list as an address of old would. */
  async goToList(query: string): Promise<void> {
    await this.page.evaluate(`location.hash = '#/statements?${query}'`);
    await expect(this.page.getByRole('table', { name: 'Statements' })).toBeVisible();
  }

  get text(): Locator {
    return this.page.getByRole('listbox', { name: 'MT940 text' });
  }

  /** A line of the text that shows this. */
  line(text: string | RegExp): Locator {
    return this.text.getByRole('option').filter({ hasText: text });
  }

  /** A piece of a line. */
  piece(line: string | RegExp, text: string): Locator {
    return this.line(line).locator('[data-part]').getByText(text, { exact: true });
  }

  /** What stands below the text: the meaning of the line, or of the piece, that is pointed at. */
  get meaning(): Locator {
    return this.page.getByRole('status', { name: 'Meaning of the line' });
  }

  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A check of the preflight, by its words. */
  check(words: string | RegExp): Locator {
    return this.page
      .getByRole('list', { name: 'Checks of the preflight' })
      .getByRole('listitem')
      .filter({ hasText: words });
  }
}
