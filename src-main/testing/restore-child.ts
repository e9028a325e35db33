import { createFileWork } from '../core/backups/file-work.ts';
import { createBank } from '../core/bank.ts';
import { systemClock } from '../core/ports/clock.ts';
import { createCallGate } from '../server/call-gate.ts';
import type { BankLife } from '../server/bank-life.ts';
import { createRestorer } from '../server/restore.ts';
import { countingIds, directProver, keepingLogger, keepingSender } from './fake-ports.ts';

/*
 * A bank in a process of its own that restores the backup it is told of, and is killed by itself right after the step of that number;
 * says each step on stdout. With no such step it says `restored` at the end.
 */
const [dataDir = '', backup = '', killAfter = ''] = process.argv.slice(2);
const logger = keepingLogger();

async function begin(): Promise<BankLife> {
  const bank = await createBank(
    {
      clock: systemClock,
      ids: countingIds(),
      logger,
      sender: keepingSender(),
      prover: directProver(systemClock),
      files: createFileWork(systemClock),
    },
    { dataDir },
  );
  return { bank, stopJobs: bank.stopJobs, end: () => bank.close() };
}

let life = await begin();
let steps = 0;
const restorer = createRestorer({
  dataDir,
  life: () => life,
  async begin() {
    life = await begin();
  },
  stopListening: () => Promise.resolve(),
  gate: createCallGate(),
  logger,
  changed: () => undefined,
  step(name) {
    process.stdout.write(`${name}\n`);
    steps += 1;
    if (steps === Number(killAfter)) process.kill(process.pid, 'SIGKILL');
  },
});
const outcome = await restorer.restore(backup);
process.stdout.write(outcome.ok ? 'restored\n' : `${JSON.stringify(outcome.refusal)}\n`);
await life.end();
