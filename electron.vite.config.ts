import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(import.meta.dirname, path);

/**
 * Three builds: main (two entries, one per host; dependencies stay external), the sandboxed preload (one
 * CommonJS file that requires only `electron`), and the console that both hosts serve.
 */
export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          desktop: here('src-main/electron/main.ts'),
          headless: here('src-main/server/headless.ts'),
          'ledger-checks-worker': here('src-main/server/ledger-checks-worker.ts'),
          'call-log-worker': here('src-main/server/call-log/call-log-worker.ts'),
          'ledger-files-worker': here('src-main/server/ledger-files-worker.ts'),
          'entries-worker': here('src-main/server/entries-worker.ts'),
          'payments-worker': here('src-main/server/payments-worker.ts'),
          'statements-worker': here('src-main/server/statements-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here('src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [react(), tailwindcss()],
    build: { rollupOptions: { input: here('src-renderer/index.html') } },
  },
});
