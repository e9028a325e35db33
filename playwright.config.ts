import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { electronPath } from './e2e/fixtures/electron-path.ts';

const asRoot = process.getuid?.() === 0;
const systemChromium = [process.env['EXAMPLE_BANK_CHROMIUM'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

/**
 * The console as people use it, each test with a bank of its own on a real ledger: once in a browser against the
 * headless host, once in the desktop window where Electron's binary is present.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that others use at the same time may be late once; what passes at the second try is reported as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  outputDir: 'test-results',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    browserName: 'chromium',
    launchOptions: {
      ...(systemChromium === undefined ? {} : { executablePath: systemChromium }),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', metadata: { host: 'headless' } },
    { name: 'desktop', metadata: { host: 'desktop', electron: electronPath() ?? null } },
  ],
});
