import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { deedsOf } from '../testing/deeds.ts';
import { openTestBank } from '../testing/test-bank.ts';

const CHILD = join(import.meta.dirname, '../testing/restore-child.ts');

/** Every step of a restore after which the process may end; from `planned` on, the new ledger is the one that comes up. */
const STEPS = [
  'staged',
  'stopped',
  'backed up',
  'closed',
  'planned',
  'bank.sqlite is kept',
  'bank-restoring.tmp is bank.sqlite',
  'done',
  'begun',
];
const PLANNED = STEPS.indexOf('planned') + 1;

/** Folders for the tests, which run side by side, made from one whose backup has one fund block and whose ledger has three. */
const root = mkdtempSync(join(tmpdir(), 'example-bank-kills-'));
const template = join(root, 'template');
let backup = '';
beforeAll(async () => {
  const test = await openTestBank({ dataDir: template });
  await deedsOf(test).block(1);
  const made = await test.bank.backups.make('manual');
  if (!made.ok) throw new Error(made.refusal.code);
  backup = made.value.name;
  await deedsOf(test).block(2);
  await deedsOf(test).block(3);
  await test.bank.close();
});
afterAll(() => rmSync(root, { recursive: true }));

function prepared(): string {
  const dataDir = mkdtempSync(join(root, 'killed-'));
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

function restoring(dataDir: string, killAfter = 0): Promise<{ steps: string[]; signal: string | null }> {
  const child = spawn(process.execPath, [CHILD, dataDir, backup, String(killAfter)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) =>
    child.once('close', (_, signal) => {
      const steps = said.split('\n').slice(0, -1);
      resolve({ steps: steps.map((step) => step.replace(/ is bank-replaced-.*/, ' is kept')), signal });
    }),
  );
}

it.concurrent('goes through these steps', async () => {
  const dataDir = prepared();
  expect((await restoring(dataDir)).steps).toEqual([...STEPS, 'restored']);
  expect(readdirSync(dataDir).filter((name) => /^bank-replaced-.*\.sqlite$/.test(name))).toHaveLength(1);
});

it.concurrent.each(STEPS.map((step, at) => [step, at + 1] as const))(
  'killed -9 after "%s", the next start has one ledger, whole',
  async (step, killAfter) => {
    const dataDir = prepared();
    const killed = await restoring(dataDir, killAfter);
    expect(killed).toEqual({ steps: STEPS.slice(0, killAfter), signal: 'SIGKILL' });
    const test = await openTestBank({ dataDir });
    const blocks = test.rows('SELECT id FROM fund_blocks').length;
    expect([step, blocks]).toEqual([step, killAfter < PLANNED ? 3 : 1]);
    expect(brokenLaws(test)).toEqual([]);
    // Nothing half made is left, and the backup is where it was.
    expect(readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([]);
    expect(test.bank.backups.view().rows.map(({ kind }) => kind)).toContain('manual');
    const kept = readdirSync(dataDir).filter(
      (name) => name.startsWith('bank-replaced-') && name.endsWith('.sqlite'),
    );
    expect(kept).toHaveLength(killAfter < PLANNED ? 0 : 1);
    expect((await deedsOf(test).deposit('4.00')).ok).toBe(true);
    await test.bank.close();
  },
);
