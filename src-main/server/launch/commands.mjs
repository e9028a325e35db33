import { ensureBuilt } from './build.mjs';
import { startDesktop } from './desktop.mjs';

/**
 * Runs one of the commands that npm scripts name.
 *
 * @param {string | undefined} command
 * @param {string[]} flags
 * @returns {Promise<number | undefined>} the exit code; undefined when the bank goes on in this process
 */
export async function launch(command, flags) {
  switch (command) {
    case 'start':
      return start(flags);
    case 'headless':
      return headless(flags);
    case 'test':
      return (await ensureBuilt(inWords)) ? (await testRuns()).runTests(flags) : 1;
    case 'test-long':
      return (await ensureBuilt(inWords)) ? (await testRuns()).runLongTests(flags) : 1;
    default:
      process.stderr.write(`Unknown command: ${command ?? '(none)'}\n`);
      return 2;
  }
}

/** Only where tests are run: Playwright behind it would take a bank 60 MB and half of its time to start. */
const testRuns = () => import('./tests.mjs');

/** The desktop where Electron can run; elsewhere, saying why in one line, the same bank in the browser. */
async function start(flags) {
  if (flags.includes('--help') || flags.includes('-h')) return headless(flags);
  if (!(await ensureBuilt(inWords))) return 1;
  const desktop = await startDesktop(flags);
  if (desktop.ran) return desktop.code;
  process.stdout.write(`No desktop window: ${desktop.why}. The same bank runs in your browser instead.\n`);
  return headless(['--output', 'text', '--open-browser', ...flags]);
}

/** In this process, so that signals reach the bank itself. */
async function headless(flags) {
  if (!(await ensureBuilt(asLogLine))) return 1;
  process.argv.splice(2, process.argv.length, ...flags);
  await import('../../../out/main/headless.js');
  return process.exitCode;
}

function inWords(text) {
  process.stderr.write(`${text}\n`);
}

/** As the bank logs: whoever reads its stderr as JSON lines can read this one, too. */
function asLogLine(message) {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level: 'info', message })}\n`);
}
