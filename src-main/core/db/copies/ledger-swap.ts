import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { syncFolder, writeDurably } from './durable.ts';

/** The ledger's name in the data folder. */
export const LEDGER_FILE = 'bank.sqlite';

/** While this file is there, the ledger in the folder is about to be replaced. */
export const SWAP_FILE = 'restore.pending';

/** One rename of the swap, by the names in the data folder. */
type Rename = readonly [from: string, to: string];

/** Hears of each step after it was made. Tests end the process there. */
export type Step = (name: string) => void;

/**
 * Puts another ledger file of the data folder in the place of the ledger, which is kept as `aside`. Both must be closed, the folder
 * locked. The plan is written down before the first rename, so whatever ends the process between, {@link finishSwap} at the next
 * start goes on: there is the whole former ledger before the plan is on the disk, and the whole new one after.
 */
export function swapLedger(
  dataDir: string,
  names: { incoming: string; aside: string },
  step: Step = () => undefined,
): void {
  if (!existsSync(join(dataDir, names.incoming)))
    throw new Error(`There is no ${names.incoming} to put in place`);
  const renames: Rename[] = [
    ...filesOf(dataDir, LEDGER_FILE, names.aside),
    ...filesOf(dataDir, names.incoming, LEDGER_FILE),
  ];
  writeDurably(join(dataDir, SWAP_FILE), JSON.stringify(renames));
  step('planned');
  try {
    finishSwap(dataDir, step);
  } catch (fault) {
    if (fault instanceof RenameFault) takeBack(dataDir, renames);
    throw fault;
  }
}

/** The system refused a rename, as Windows does while another program has the file open. */
class RenameFault extends Error {
  override name = 'RenameFault';
}

/** Makes a swap that cannot go on undone, so that the former ledger is where it was. */
function takeBack(dataDir: string, renames: readonly Rename[]): void {
  for (const [from, to] of renames.toReversed()) {
    const [source, target] = [join(dataDir, from), join(dataDir, to)];
    if (existsSync(target) && !existsSync(source)) renameSync(target, source);
  }
  rmSync(join(dataDir, SWAP_FILE));
  syncFolder(dataDir);
}

/** Goes on with a swap that something ended, if there is one: {@link swapLedger}. */
export function finishSwap(dataDir: string, step: Step = () => undefined): void {
  const plan = join(dataDir, SWAP_FILE);
  rmSync(`${plan}.tmp`, { force: true });
  if (!existsSync(plan)) return;
  for (const [from, to] of JSON.parse(readFileSync(plan, 'utf8')) as Rename[]) {
    const [source, target] = [join(dataDir, basename(from)), join(dataDir, basename(to))];
    // A name that is taken was given before the interruption: no name is given twice.
    if (!existsSync(target) && existsSync(source)) rename(source, target);
    step(`${from} is ${to}`);
  }
  syncFolder(dataDir);
  rmSync(plan);
  syncFolder(dataDir);
  step('done');
}

function rename(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (cause) {
    throw new RenameFault(`${source} cannot be renamed: ${(cause as Error).message}`, { cause });
  }
}

/** The renames of a ledger and of what SQLite may have left beside it; the ledger itself last. */
function filesOf(dataDir: string, from: string, to: string): Rename[] {
  return ['-wal', '-shm', '']
    .filter((side) => existsSync(join(dataDir, from + side)))
    .map((side) => [from + side, to + side]);
}
