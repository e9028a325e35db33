import { join } from 'node:path';
import type { Settings } from '../../src-shared/bank/settings.ts';
import type { LedgerThreads, StartThreads } from '../core/ledger-threads.ts';
import type { StatementFault, StatementProgress } from '../core/jobs/statements.ts';
import type { InitiatedPayments } from '../core/operations/initiate-payment.ts';
import { createLedgerThread } from './ledger-thread.ts';

/** What the payments worker is given: the bytes of a call's body, in parts. */
export interface PaymentsTask {
  body: readonly Uint8Array[];
  settings: Settings;
}

/** What the statements worker is given. */
export interface StatementTask {
  id: number;
  settings: Settings;
}

/** One thread for big calls of payments and one for statements; `mainDir` is the folder of the built main files, where the workers lie. */
export function workerThreads(mainDir: string): StartThreads {
  return ({ path: ledgerPath, lend }): LedgerThreads => {
    const file = (name: string): string => join(mainDir, `${name}.js`);
    const payments = createLedgerThread<PaymentsTask, InitiatedPayments>({
      file: file('payments-worker'),
      youngMb: 48,
      ledgerPath,
      lend,
    });
    const statements = createLedgerThread<StatementTask, StatementFault | null, StatementProgress>({
      file: file('statements-worker'),
      youngMb: 8,
      ledgerPath,
      lend,
    });
    return {
      initiatePayments: (body, settings) =>
        payments.run({ body, settings }, { transfer: body.map(({ buffer }) => buffer) }),
      generateStatement: (id, settings, { onProgress }) => statements.run({ id, settings }, { onProgress }),
      async close() {
        await Promise.all([payments.close(), statements.close()]);
      },
    };
  };
}
