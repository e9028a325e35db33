import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LedgerProof } from '../../src-shared/bank/laws.ts';
import type { LedgerProver } from '../core/ports/ledger-prover.ts';

/** Proves the laws in a worker thread; `mainDir` is the folder of the built main files, where the worker lies. */
export function createWorkerProver(mainDir: string): LedgerProver {
  return {
    prove: (ledgerPath) =>
      new Promise<LedgerProof>((resolve, reject) => {
        const worker = new Worker(join(mainDir, 'ledger-checks-worker.js'), { workerData: { ledgerPath } });
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`The check ended early, with code ${code}`)));
      }),
  };
}
