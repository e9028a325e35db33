import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from './bank-model-acts.ts';
import { createModelBanks, createModelBridge, type ModelBank, type ModelBridge } from './bank-model-bank.ts';
import { BEGINNING, DEED, type Deed } from './bank-model-deeds.ts';
import { stateOf, stateOfModel } from './bank-model-state.ts';
import { createBankModel } from './bank-model.ts';
import { brokenLaws } from './ledger-laws.ts';
import { again, LONG, runs, say, seedOfRun } from './long-mode.ts';

const RUNS = runs(2000, 20_000);
const SHRINK_MS = 20_000;
const FILE = 'src-main/testing/bank-model.test.ts';

let banks: Awaited<ReturnType<typeof createModelBanks>>;
let bridge: ModelBridge;
let current: ModelBank;
beforeAll(async () => {
  banks = await createModelBanks();
  bridge = await createModelBridge(() => current.test.bank);
});
afterAll(async () => {
  await bridge.close();
  banks.close();
});

/** As `expect` and `toEqual`, which take more time over what is equal than the bank over a deed. */
function agree(what: string, there: unknown, onPaper: unknown): void {
  if (JSON.stringify(there) !== JSON.stringify(onPaper)) expect(there, what).toEqual(onPaper);
}

/** One life of a bank: after each deed both have answered the same and hold the same, and at its end all laws hold. */
async function live(deeds: readonly Deed[]): Promise<void> {
  current = await banks.open();
  try {
    const { clock } = current;
    const model = createBankModel({ today: clock.today, now: () => clock.now().getTime() });
    const pair = { bank: current, model, bridge };
    model.open('SPONSOR0001', 'USD', 1_000_000_000);
    for (const deed of BEGINNING) await act(pair, deed);
    for (const [at, deed] of deeds.entries()) {
      const what = `deed ${at}: ${JSON.stringify(deed)}`;
      agree(`the answer to ${what}`, ...(await act(pair, deed)));
      agree(`what there is after ${what}`, stateOf(current), stateOfModel(model));
    }
    expect(brokenLaws(current.test)).toEqual([]);
  } finally {
    await current.close();
  }
}

it(
  `whatever is done, in whatever order, the bank answers and holds what pencil and paper say (${RUNS} lives)`,
  async () => {
    const { seed, path } = seedOfRun();
    let lives = 0;
    let shrinkUntil = Infinity;
    const begun = performance.now();
    say(`model: ${again(FILE, seed, RUNS)}`);
    const result = await fc.check(
      fc.asyncProperty(fc.array(DEED, { minLength: 5, maxLength: 28, size: 'max' }), async (deeds) => {
        // What fails is made smaller, for so long; then nothing smaller is tried.
        if (performance.now() > shrinkUntil) return;
        try {
          await live(deeds);
        } catch (fault) {
          shrinkUntil = Math.min(shrinkUntil, performance.now() + SHRINK_MS);
          throw fault;
        }
        lives += 1;
        if (LONG && lives % 1000 === 0)
          say(`model: ${lives} lives, ${Math.round((performance.now() - begun) / 1000)} s`);
      }),
      { numRuns: RUNS, seed, ...(path === undefined ? {} : { path }) },
    );
    if (result.failed) {
      const once = again(FILE, `${seed}/${result.counterexamplePath ?? ''}`, 1);
      throw new Error(`${fc.defaultReportMessage(result) ?? ''}\nAgain: ${once}`, {
        cause: result.errorInstance,
      });
    }
    say(
      `model: ${lives} lives, each the same as on paper, ${Math.round((performance.now() - begun) / lives)} ms each`,
    );
  },
  LONG ? 7_200_000 : 240_000,
);
