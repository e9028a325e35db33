import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LAWS, TRAIL_LAWS, type Law, type LedgerProof } from '../../src-shared/bank/laws.ts';
import type { StatementPreflight } from '../../src-shared/operator/statement-views.ts';
import type { LedgerProver } from '../core/ports/ledger-prover.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';

/** What the worker is given. */
export interface LedgerCheck {
  check: 'pages' | readonly Law[] | { statement: number };
  ledgerPath: string;
  /** Raised, it ends the proof. */
  stop?: SharedArrayBuffer;
}

/** What the worker says at its end. */
export type LedgerCheckAnswer =
  { ok: true; value: unknown } | { ok: false; message: string; code: string | undefined };
/** Before, it says which law it proves now. */
export type LedgerCheckMessage = LedgerCheckAnswer | { proving: Law };

/** About half of the work. */
const ONE_HALF: ReadonlySet<Law> = new Set([...TRAIL_LAWS, 'released_amount', 'returned_once']);

/** Proves the laws in two worker threads side by side: on millions of rows each takes seconds. `mainDir` is the folder of the built main files, where the worker lies. */
export function createWorkerProver(mainDir: string): LedgerProver {
  const run = (workerData: LedgerCheck, onProving: (law: Law) => void = () => undefined): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(mainDir, 'ledger-checks-worker.js'), { workerData });
      worker.on('message', (answer: LedgerCheckMessage) => {
        if ('proving' in answer) onProving(answer.proving);
        else if (answer.ok) resolve(answer.value);
        else reject(Object.assign(new Error(answer.message), { code: answer.code }));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The check ended early, with code ${code}`)));
    });
  return {
    async prove(ledgerPath, { onLaw = () => undefined, stop = new StopFlag() } = {}) {
      const [one, other] = (await Promise.all(
        [true, false].map((half) => {
          const check = LAWS.filter((law) => ONE_HALF.has(law) === half);
          // A law is proved when the next one's turn has come; the last one with the whole.
          return run({ check, ledgerPath, stop: stop.memory }, (law) => law !== check[0] && onLaw());
        }),
      )) as [LedgerProof | null, LedgerProof | null];
      if (one === null || other === null) return null;
      const results = [...one.laws, ...other.laws];
      return {
        ...one,
        ok: one.ok && other.ok,
        milliseconds: Math.max(one.milliseconds, other.milliseconds),
        laws: LAWS.map((law) => results.find((result) => result.law === law)!),
      };
    },
    checkStatement: async (ledgerPath, id) =>
      (await run({ check: { statement: id }, ledgerPath })) as StatementPreflight | null,
    checkPages: async (ledgerPath) => void (await run({ check: 'pages', ledgerPath })),
  };
}
