import { defineConfig } from 'vitest/config';

/** Unit, property and HTTP tests: real SQLite files, real sockets. The browser's turn comes in e2e/. */
export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
