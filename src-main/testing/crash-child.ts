import { createBank } from '../core/bank.ts';
import { directProver, fakeClock, keepingLogger, keepingSender } from './fake-ports.ts';

/*
 * A bank in a process of its own, made to be killed: opens the ledger in the folder it is given, posts all that waits, writes the
 * statements, and says `slice` on stdout after each commit that booked something.
 */
const [dataDir = ''] = process.argv.slice(2);
const clock = fakeClock();
const bank = await createBank(
  {
    clock,
    ids: { next: () => `CHILD-${process.pid}` },
    logger: keepingLogger(),
    sender: keepingSender(),
    prover: directProver(clock),
  },
  { dataDir },
);
bank.events.subscribe(({ topics }) => {
  if (topics.includes('accounting_logs')) process.stdout.write('slice\n');
});
await bank.jobs.posting.runNow();
await bank.jobs.statements.runNow();
await bank.close();
