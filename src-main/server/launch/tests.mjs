import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from './build.mjs';
import { findOrFetchChromium } from './chromium.mjs';

/**
 * Runs everything: unit, property, HTTP and process tests, then the console in a real browser. The last line is
 * `N passed, N failed`, and `, N skipped` where something was.
 *
 * @param {string[]} flags passed on to both runners
 * @returns {Promise<number>} the exit code
 */
export async function runTests(flags) {
  const chromium = findOrFetchChromium();
  return withResults((results) => {
    const unit = runUnit(results, flags);
    const browser = run('@playwright/test/cli.js', ['test', '--reporter=list,json', ...flags], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/browser.json`,
      EXAMPLE_BANK_CHROMIUM: chromium ?? '',
    });
    return [
      [unit, unitCounts(`${results}/unit.json`)],
      [browser, browserCounts(`${results}/browser.json`)],
    ];
  });
}

/**
 * Runs the long form of every test that has one, for hours where need be: one after the other, so that each has the machine for
 * itself. The last line is that of {@link runTests}.
 *
 * @param {string[]} flags passed on to the runner; a file's name among them runs only that one
 * @returns {Promise<number>} the exit code
 */
export async function runLongTests(flags) {
  return withResults((results) => {
    const files = flags.some((flag) => !flag.startsWith('-')) ? [] : testsWithLongForm();
    const unit = runUnit(results, ['--no-file-parallelism', ...files, ...flags], { LONG: '1' });
    return [[unit, unitCounts(`${results}/unit.json`)]];
  });
}

/** The tests that ask whether it is night. */
function testsWithLongForm() {
  return readdirSync(join(PROJECT, 'src-main'), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('src-main', name))
    .filter((path) => readFileSync(join(PROJECT, path), 'utf8').includes('/long-mode.ts'));
}

function runUnit(results, flags, environment) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`];
  return run('vitest/vitest.mjs', ['run', ...reporters, ...flags], environment);
}

/** Lets runners write their reports into a folder, and adds up what each of them ended with and counted. */
function withResults(runAll) {
  const results = mkdtempSync(join(tmpdir(), 'example-bank-tests-'));
  try {
    const runs = runAll(results);
    const total = sum(runs.map(([, counts]) => counts));
    // A runner that fell over before it could count is a failure that no test shows.
    const fellOver = total.failed === 0 && runs.some(([status]) => status !== 0);
    const failed = total.failed + (fellOver ? 1 : 0);
    process.stdout.write(
      `\n${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`,
    );
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

function run(cli, args, environment = {}) {
  const [scope, name] = cli.split('/');
  const packageName = cli.startsWith('@') ? `${scope}/${name}` : scope;
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const script = join(folder, cli.slice(packageName.length + 1));
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status;
}

const NONE = { passed: 0, failed: 0, skipped: 0 };

function unitCounts(file) {
  const report = readReport(file);
  if (report === undefined) return NONE;
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function browserCounts(file) {
  const stats = readReport(file)?.stats;
  return stats === undefined
    ? NONE
    : { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function sum(counts) {
  return counts.reduce((total, count) => ({
    passed: total.passed + count.passed,
    failed: total.failed + count.failed,
    skipped: total.skipped + count.skipped,
  }));
}
