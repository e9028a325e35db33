import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import build from '../../electron.vite.config.ts';
import { readSourceFiles } from '../testing/source-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const config = read('resources/packaging/electron-builder.json') as {
  files: string[];
  asar: unknown;
  asarUnpack: string[];
};
const project = read('package.json') as {
  main: string;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const excluded = (path: string): boolean =>
  config.files.some((pattern) => pattern.startsWith('!') && matchesGlob(path, pattern.slice(1)));
/** Whether the installed app has the file: a later pattern takes away from the earlier. */
const isPacked = (path: string): boolean =>
  config.files.some((pattern) => !pattern.startsWith('!') && matchesGlob(path, pattern)) && !excluded(path);

type Inputs = { build: { rollupOptions: { input: Record<string, string> } } };
const { main, preload } = build as unknown as Record<'main' | 'preload', Inputs>;

/*
 * What electron-builder makes an installer of (resources/packaging/README.md). It is no dependency, so that `npm install` stays small;
 * `npm run package` fetches it.
 */
describe('the installed app', () => {
  it('has every entry of the main build: both hosts, and the workers', () => {
    const entries = Object.keys(main.build.rollupOptions.input);
    expect(entries).toContain('ledger-checks-worker');
    for (const entry of entries) expect([entry, isPacked(`out/main/${entry}.js`)]).toEqual([entry, true]);
    expect(isPacked('out/main/chunks/shared-AbC123.js')).toBe(true);
    expect(isPacked(project.main)).toBe(true);
  });

  it('has the preload, the console and the window icon', () => {
    for (const entry of Object.keys(preload.build.rollupOptions.input))
      expect(isPacked(`out/preload/${entry}.cjs`)).toBe(true);
    for (const path of [
      'out/renderer/index.html',
      'out/renderer/assets/index-x.js',
      'resources/icon-512.png',
    ])
      expect([path, isPacked(path)]).toEqual([path, true]);
  });

  it('has no sources, tests or screenshots', () => {
    for (const path of [
      'src-main/core/bank.ts',
      'e2e/accounts.e2e.ts',
      'resources/screenshots/x.png',
      'README.md',
    ])
      expect([path, isPacked(path)]).toEqual([path, false]);
  });

  it('has what the main build leaves outside, and no second Node', () => {
    // It serves npm's own shell on Windows and nothing else.
    const { 'exec-for-windows': _, ...dependencies } = project.dependencies;
    for (const name of Object.keys(dependencies))
      expect([name, excluded(`node_modules/${name}/package.json`)]).toEqual([name, false]);
    for (const name of Object.keys(project.optionalDependencies))
      expect([name, excluded(`node_modules/${name}/bin/node`)]).toEqual([name, true]);
  });

  it("has better-sqlite3's ready-made binaries beside the archive, and only those", () => {
    expect(config.asar).toEqual({ smartUnpack: false });
    const unpacked = config.asarUnpack.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
    for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'])
      expect(unpacked).toContain(join('node_modules/better-sqlite3/prebuilds', `${platform}.node`));
    for (const path of unpacked)
      expect([path, path.endsWith('.node'), excluded(path)]).toEqual([path, true, false]);
  });

  it('needs nothing that its fuses take away', () => {
    const app = readSourceFiles().filter(
      ({ path, isTest }) => /^src-main\/(?!testing\/|server\/launch)/.test(path) && !isTest,
    );
    const needy = app.filter(({ code }) =>
      /ELECTRON_RUN_AS_NODE|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|\bfork\(|process\.execPath|\bloadFile\b/.test(
        code,
      ),
    );
    expect(needy.map(({ path }) => path)).toEqual([]);
  });
});
