import { setTimeout as delay } from 'node:timers/promises';
import type { BankProcess } from './bank-process.ts';
import type { Caller } from './crash-caller.ts';
import { PAYERS } from './crash-caller.ts';
import type { Dice } from './fuzz/dice.ts';
import { LONG } from './long-mode.ts';
import type { Receiver } from './receiver.ts';

/** What a moment is found by. */
export interface Scene {
  bank: BankProcess;
  caller: Caller;
  receiver: Receiver;
  dice: Dice;
  /** How often this moment has come before. */
  round: number;
  /** Kills the bank at once, before anything else can happen here. */
  kill(): void;
}

const PATIENCE_MS = 5000;
/** Eight slices of the posting job; four where so many kills come that the ledger grows large all the same. */
const LONG_BATCH = LONG ? 1000 : 2000;

const number = (bank: BankProcess, sql: string): number => bank.rows<{ n: number }>(sql)[0]!.n;
const booked = (bank: BankProcess): number =>
  number(bank, 'SELECT coalesce(sum(payments_booked), 0) AS n FROM initiate_payment_batch_requests');
const returned = (bank: BankProcess): number =>
  number(bank, 'SELECT count(*) AS n FROM initiate_payment_requests WHERE returned_at IS NOT NULL');
const generated = (bank: BankProcess): number =>
  number(bank, "SELECT count(*) AS n FROM account_statements WHERE statement_state = 'generated'");

/**
 * Looks at the ledger's file, and at nothing else, until it has grown by so much, and kills; gives up quietly, since a kill at a wrong
 * time is a kill, too. The job was asked for by a call that leaves before the first look.
 */
async function killWhenGrown({ kill }: Scene, look: () => number, by: number): Promise<void> {
  const before = look();
  await delay(1);
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end && look() < before + by;);
  kill();
}

type Moment = readonly [name: string, untilThen: (scene: Scene) => Promise<void>];

/** The longest work, and the one in which money moves: worth two kills in each round. */
const WHILE_POSTING: Moment = [
  'while posting',
  async (scene) => {
    const { bank, caller, dice } = scene;
    await caller.pay(dice.pick(PAYERS), LONG_BATCH);
    void caller.job('posting');
    await killWhenGrown(scene, () => booked(bank), 1 + dice.below(LONG_BATCH / 4));
  },
];

/** The moments at which a bank is killed. Each begins what it waits for, beside the calls that go on meanwhile. */
export const MOMENTS: readonly Moment[] = [
  ['at any time', ({ dice }) => delay(dice.below(1500))],
  [
    'while accepting',
    async ({ caller, dice }) => {
      void caller.pay(dice.pick(PAYERS), LONG_BATCH);
      await delay(dice.below(120));
    },
  ],
  [
    'right after an acceptance',
    async ({ caller, dice, kill }) => {
      await delay(dice.below(300));
      await caller.pay(dice.pick(PAYERS), 1 + dice.below(200));
      kill();
    },
  ],
  WHILE_POSTING,
  [
    'while returning',
    async (scene) => {
      const { bank, caller, dice } = scene;
      await caller.pay(dice.pick(PAYERS), LONG_BATCH);
      await caller.job('posting');
      void caller.job('returns');
      await killWhenGrown(scene, () => returned(bank), 1 + dice.below(200));
    },
  ],
  [
    'while generating',
    async (scene) => {
      const { bank, caller, dice } = scene;
      await caller.job('posting');
      for (let asked = 0; asked < 12; asked += 1) await caller.statement(dice.pick(PAYERS));
      void caller.job('statements');
      await killWhenGrown(scene, () => generated(bank), 1 + dice.below(8));
    },
  ],
  [
    'while delivering',
    async ({ caller, receiver, dice, round, kill }) => {
      let left = 1 + dice.below(4);
      const how = (['lost on the way', 'never answered', 'answered'] as const)[round % 3];
      const { promise: came, resolve } = Promise.withResolvers<void>();
      receiver.onUpload = () => {
        left -= 1;
        if (left > 0) return true;
        if (how !== 'answered') kill();
        resolve();
        return how !== 'lost on the way';
      };
      await caller.job('posting');
      for (let asked = 0; asked < 4; asked += 1) await caller.statement(dice.pick(PAYERS));
      await caller.job('statements');
      void caller.job('delivery');
      await Promise.race([came, delay(PATIENCE_MS)]);
      await delay(dice.below(5));
    },
  ],
  WHILE_POSTING,
  [
    'while closing',
    async ({ bank, caller, dice }) => {
      await caller.pay(dice.pick(PAYERS), 1 + dice.below(LONG_BATCH));
      void caller.job('posting');
      caller.expectTheEnd();
      void bank.end('SIGTERM');
      await delay(dice.below(60));
    },
  ],
];
