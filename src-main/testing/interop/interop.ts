/*
 * `npm run test:interop`: the golden statements, and as many made up, read by the parser that G2P Bridge has, in the versions that it
 * may have, and compared with what our own view of the bridge expects. Needs Python 3 with venv and pip, and PyPI; without them it
 * says so in one line and ends well, unless it is called with `--required`.
 */
import { execFile, type ExecFileException } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { formatAmount } from '../../../src-shared/money/amount.ts';
import { asBridgeSees } from '../../../src-shared/mt940/bridge-view.ts';
import { GOLDENS } from '../../../src-shared/mt940/golden/models.ts';
import type { StatementModel } from '../../../src-shared/mt940/model.ts';
import { STATEMENT_PROFILES, type StatementProfile } from '../../../src-shared/mt940/profile.ts';
import { readStatements } from '../../../src-shared/mt940/reader.ts';
import { ANY_STATEMENT } from '../../../src-shared/mt940/testing/any-statement.ts';
import { writeStatement } from '../../../src-shared/mt940/writer.ts';

/** The last of the line that the bridge asks for (`mt-940` 4.x), and the newest. */
const VERSIONS = ['4.30.0', '5.1.1'];
const MADE_UP = 150;
const SEED = 20_261_120;
const SHOWN_FAILURES = 5;

interface Case {
  name: string;
  text: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'mt-940-'));
try {
  const versions = await install(folder);
  if (typeof versions === 'string') {
    say(`Interop skipped: ${versions}`);
    if (process.argv.includes('--required')) process.exitCode = 1;
  } else {
    await compareAll(versions);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Makes a venv to be thrown away and puts each version in a folder of it; or says in plain words why that cannot be done. */
async function install(home: string): Promise<Map<string, { python: string; path: string }> | string> {
  const venv = join(home, 'venv');
  const made = await run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', venv]);
  if (made.fault !== null) return `Python 3 with venv and pip is not at hand (${made.fault})`;
  const python =
    process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  const installed = new Map<string, { python: string; path: string }>();
  for (const version of VERSIONS) {
    const path = join(home, version);
    const options = [
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      '--timeout',
      '15',
      '--retries',
      '1',
    ];
    const pip = await run(python, [
      '-m',
      'pip',
      'install',
      ...options,
      '--target',
      path,
      `mt-940==${version}`,
    ]);
    if (pip.fault !== null) return `mt-940 ${version} could not be installed from PyPI (${pip.fault})`;
    installed.set(version, { python, path });
  }
  return installed;
}

async function compareAll(versions: Map<string, { python: string; path: string }>): Promise<void> {
  const cases = [...GOLDENS.map(caseOf), ...STATEMENT_PROFILES.flatMap(madeUp)];
  let passed = 0;
  const failures: string[] = [];
  for (const [version, { python, path }] of versions) {
    const script = join(import.meta.dirname, 'read-as-bridge.py');
    const read = await run(python, [script], {
      env: { ...process.env, PYTHONPATH: path, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
      input: JSON.stringify(cases.map(({ text }) => text)),
    });
    if (read.fault !== null) throw new Error(`mt-940 ${version} could not be run: ${read.fault}`);
    const seen = JSON.parse(read.output) as unknown[];
    for (const [at, { name, text }] of cases.entries()) {
      const wanted = JSON.stringify(asExpected(text));
      const found = JSON.stringify(seen[at]);
      if (found === wanted) passed += 1;
      else failures.push(`mt-940 ${version}, ${name}\n  expected ${wanted}\n  found    ${found}`);
    }
  }
  for (const failure of failures.slice(0, SHOWN_FAILURES)) say(failure);
  if (failures.length > 0) process.exitCode = 1;
  say(`mt-940 ${[...versions.keys()].join(' and ')}, read as G2P Bridge reads it:`);
  say(`${passed} passed, ${failures.length} failed`);
}

function madeUp(profile: StatementProfile): Case[] {
  return fc
    .sample(ANY_STATEMENT, { numRuns: MADE_UP, seed: SEED })
    .map((model, at) => caseOf({ name: `made-up ${at + 1} (seed ${SEED}, ${profile})`, profile, model }));
}

function caseOf(of: { name: string; profile: StatementProfile; model: StatementModel }): Case {
  return { name: of.name, text: writeStatement(of.model, of.profile) };
}

/** What the bridge is to see in a text, by our own reader and our view of the bridge. Same keys, same order as read-as-bridge.py. */
function asExpected(text: string): unknown {
  const read = readStatements(text);
  const statement = read.ok ? read.statements[0] : undefined;
  if (statement === undefined) throw new Error('a statement that our own reader cannot read');
  const { currency } = statement.opening;
  return {
    account: statement.accountNumber,
    entries: statement.entries
      .filter(({ mark }) => mark === 'D' || mark === 'RD')
      .map((entry) => {
        const { reconciliationId, beneficiary, reason } = asBridgeSees(entry);
        const { mark, valueDate, customerReference, bankReference } = entry;
        const amount = formatAmount(entry.amountMinor, currency);
        return {
          mark,
          amount,
          valueDate,
          customerReference,
          bankReference,
          reconciliationId,
          beneficiary,
          reason,
        };
      }),
  };
}

/** Runs a program to its end; the fault is the last line of what it complained of. */
function run(
  program: string,
  parameters: string[],
  options: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<{ output: string; fault: string | null }> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      parameters,
      { env: options.env, maxBuffer: 256 * 1024 * 1024, timeout: 120_000 },
      (error: ExecFileException | null, output, complaint) => {
        const last = complaint.trim().split('\n').at(-1) || error?.message;
        resolve({ output, fault: error === null ? null : (last ?? 'no reason given') });
      },
    );
    // A program that is not there has no input either; its fault has been noted.
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
  });
}
