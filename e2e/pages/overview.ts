import type { Locator, Page } from '@playwright/test';

/** The overview. */
export class Overview {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A step of the day, such as `Posted`. */
  stage(name: string): Locator {
    return this.card(/step by step$/)
      .getByRole('link')
      .filter({ hasText: new RegExp(`^${name}`) });
  }

  card(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** The points of a chart, to be walked with the arrow keys. */
  points(chart: string): Locator {
    return this.page.getByRole('slider', { name: `Points of the chart: ${chart}` });
  }

  range(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }
}
