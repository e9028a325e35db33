import { defineConfig } from 'vitest/config';

/** Unit, property and HTTP tests: real SQLite files, real sockets. The browser's turn comes in e2e/. */
export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // Many tests wait for processes that they kill and start again: a third worker uses the time of two cores.
    maxWorkers: 3,
    testTimeout: 30_000,
  },
});
