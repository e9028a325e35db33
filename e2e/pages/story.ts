import { expect, type Locator, type Page } from '@playwright/test';

/** The page with the story of one payment. */
export class Story {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the story of a payment, as a link would. */
  async goTo(reference: string): Promise<void> {
    await this.page.evaluate(`location.hash = '#/payments/${encodeURIComponent(reference)}?view=story'`);
    await expect(this.page.getByRole('list', { name: 'Steps of the payment' })).toBeVisible();
  }

  /** A step by its title; `state` is the word beside it. */
  step(title: string, state?: string): Locator {
    const steps = this.page
      .getByRole('list', { name: 'Steps of the payment' })
      .locator('> li')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
    return state === undefined ? steps : steps.filter({ has: this.page.getByText(state, { exact: true }) });
  }

  /** Opens what a step has more to show. */
  async show(title: string, what: 'Show rows' | 'Show raw message'): Promise<void> {
    await this.step(title).getByText(what, { exact: true }).press('Enter');
  }
}
