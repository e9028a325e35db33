import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LAWS, TRAIL_LAWS, type Law, type LedgerProof } from '../../src-shared/bank/laws.ts';
import type { StatementPreflight } from '../../src-shared/operator/statement-views.ts';
import type { LedgerProver } from '../core/ports/ledger-prover.ts';

/** What the worker is given. */
export interface LedgerCheck {
  check: 'pages' | readonly Law[] | { statement: number };
  ledgerPath: string;
}

/** What the worker says, once. */
export type LedgerCheckAnswer =
  { ok: true; value: unknown } | { ok: false; message: string; code: string | undefined };

const TRAIL: ReadonlySet<Law> = new Set(TRAIL_LAWS);

/** Proves the laws in worker threads, the trail's in one of its own: on millions of rows each takes seconds. `mainDir` is the folder of the built main files, where the worker lies. */
export function createWorkerProver(mainDir: string): LedgerProver {
  const run = (workerData: LedgerCheck): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(mainDir, 'ledger-checks-worker.js'), { workerData });
      worker.once('message', (answer: LedgerCheckAnswer) => {
        if (answer.ok) resolve(answer.value);
        else reject(Object.assign(new Error(answer.message), { code: answer.code }));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The check ended early, with code ${code}`)));
    });
  return {
    async prove(ledgerPath) {
      const [laws, trail] = (await Promise.all(
        [LAWS.filter((law) => !TRAIL.has(law)), TRAIL_LAWS].map((check) => run({ check, ledgerPath })),
      )) as [LedgerProof, LedgerProof];
      return {
        ...laws,
        ok: laws.ok && trail.ok,
        milliseconds: Math.max(laws.milliseconds, trail.milliseconds),
        laws: [...laws.laws, ...trail.laws],
      };
    },
    checkStatement: async (ledgerPath, id) =>
      (await run({ check: { statement: id }, ledgerPath })) as StatementPreflight | null,
    checkPages: async (ledgerPath) => void (await run({ check: 'pages', ledgerPath })),
  };
}
