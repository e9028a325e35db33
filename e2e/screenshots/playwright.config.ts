import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config.ts';

/** `npm run screenshots`: not a test, but the pictures of resources/screenshots, taken anew from the console as it is built. */
export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: '*.screens.ts',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  projects: [{ name: 'browser', metadata: { host: 'headless' } }],
});
