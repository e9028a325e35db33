import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, runBank, startBank, type BankProcess } from './bank-process.ts';
import { callerOf, createMemory, PAYERS } from './crash-caller.ts';
import { MOMENTS } from './crash-moments.ts';
import { faultsOfBooking, faultsOfLedger, faultsOfUploads } from './crash-proof.ts';
import { dice as throwDice } from './fuzz/dice.ts';
import { again, LONG, runs, say, seedOfRun } from './long-mode.ts';
import { startReceiver } from './receiver.ts';
import { useFolder } from './use-folder.ts';

const KILLS = runs(25, 500);
const CALLERS = 3;
const READY_IN_MS = 3000;
const FILE = 'src-main/testing/crash.test.ts';
const QUICK = ['--process-payment-frequency', '1', '--statement-frequency', '1', '--return-rate', '90'];

beforeAll(buildOnce, 120_000);
afterAll(endBanks);

const number = (bank: BankProcess, sql: string): number => bank.rows<{ n: number }>(sql)[0]!.n;
const OPEN_PAYMENTS = 'SELECT count(*) AS n FROM initiate_payment_requests WHERE booked_at IS NULL';
const HALF_BOOKED =
  'SELECT count(*) AS n FROM initiate_payment_batch_requests WHERE payments_booked BETWEEN 1 AND payments_total - 1';
const TO_RETURN = 'SELECT count(*) AS n FROM initiate_payment_requests WHERE return_expected IS NOT NULL';
const REQUESTED = "SELECT count(*) AS n FROM account_statements WHERE statement_state = 'requested'";
const UNDELIVERED = "SELECT count(*) AS n FROM statement_deliveries WHERE delivery_state <> 'delivered'";

/** The share of values that are at or below the one given back. */
const quantile = (values: readonly number[], share: number): string =>
  `${Math.round(values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!)} ms`;

it(
  `killed ${KILLS} times at any moment, the bank keeps every promise`,
  async () => {
    const { seed } = seedOfRun();
    const dice = throwDice(seed);
    const receiver = await startReceiver();
    const dataDir = useFolder();
    const flags = [...QUICK, '--mt940-statement-callback-url', receiver.url];
    const memory = createMemory();
    const readyAfter: number[] = [];
    // How many kills found what to disturb.
    const struck = { callsCutOff: 0, batchesHalfBooked: 0, statementsWaiting: 0, deliveriesWaiting: 0 };
    const late: string[] = [];
    const start = async (after: string): Promise<BankProcess> => {
      const bank = await startBank({ dataDir, flags });
      readyAfter.push(bank.readyAfter);
      // Where others want twice the time that this machine has, a start may take twice as long.
      const busy = Math.max(1, loadavg()[0]! / availableParallelism());
      if (bank.readyAfter > busy * READY_IN_MS)
        late.push(`${Math.round(bank.readyAfter)} ms ${after}, load ${busy.toFixed(1)}`);
      return bank;
    };
    say(`crash: ${again(FILE, seed, KILLS)}`);

    for (let kill = 0; kill < KILLS; kill += 1) {
      const [, untilThen] = MOMENTS[kill % MOMENTS.length]!;
      const last = MOMENTS[(kill + MOMENTS.length - 1) % MOMENTS.length]![0];
      const context = kill === 0 ? 'at first' : `after kill ${kill} (${last})`;
      const bank = await start(context);
      struck.callsCutOff += Math.min(memory.again.length, 1);
      struck.batchesHalfBooked += Math.min(number(bank, HALF_BOOKED), 1);
      struck.statementsWaiting += Math.min(number(bank, REQUESTED), 1);
      struck.deliveriesWaiting += Math.min(number(bank, UNDELIVERED), 1);
      expect(faultsOfLedger(bank, memory), `${context}: ${again(FILE, seed, KILLS)}`).toEqual([]);
      const caller = callerOf(bank, memory, dice);
      await caller.begin();
      const callers = Array.from({ length: CALLERS }, () => caller.untilGone());
      const die = (): void => void bank.end('SIGKILL');
      const round = Math.floor(kill / MOMENTS.length);
      await untilThen({ bank, caller, receiver, dice, round, kill: die });
      await bank.end('SIGKILL');
      await Promise.all(callers);
      receiver.onUpload = () => true;
      if (LONG && kill % 25 === 24)
        say(
          `crash: ${kill + 1} of ${KILLS} kills, ${memory.payments.yes.size} payments accepted, ${receiver.uploads.length} uploads`,
        );
    }

    const bank = await start('at the end');
    const caller = callerOf(bank, memory, dice);
    await caller.begin();
    const unmoved = (): number => number(bank, OPEN_PAYMENTS) + number(bank, TO_RETURN);
    await expect.poll(unmoved, { timeout: 60_000 }).toBe(0);
    for (const account of PAYERS) await caller.statement(account);
    const waiting = (): number => number(bank, REQUESTED) + number(bank, UNDELIVERED);
    await expect.poll(waiting, { timeout: 60_000 }).toBe(0);
    expect(faultsOfLedger(bank, memory)).toEqual([]);
    expect((await bank.end('SIGTERM')).code).toBe(0);
    expect((await runBank(['--verify', '--data-dir', dataDir])).code).toBe(0);
    expect(faultsOfBooking(bank, memory)).toEqual([]);
    const { faults, statements, twice } = faultsOfUploads(bank, memory, receiver.uploads);
    expect(faults).toEqual([]);
    await receiver.close();
    say(
      `crash: ${KILLS} kills, ${memory.payments.yes.size} payments, ${memory.blocks.yes.size} blocks, ${statements} statements (${twice} uploads more than once), ` +
        `struck ${JSON.stringify(struck)}; ready after ${quantile(readyAfter, 0.5)} (median), ${quantile(readyAfter, 0.95)} (95 %), ${quantile(readyAfter, 1)} (most)`,
    );
    if (KILLS >= 25) expect(Object.entries(struck).filter(([, times]) => times === 0)).toEqual([]);
    expect(late, 'starts that took too long').toEqual([]);
    rmSync(dataDir, { recursive: true, force: true });
  },
  LONG ? 7_200_000 : 180_000,
);
