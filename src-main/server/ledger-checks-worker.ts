import { parentPort, workerData } from 'node:worker_threads';
import { checkPagesOf } from '../core/db/damage.ts';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { readLedgerFile } from '../core/db/read-ledger-file.ts';
import { systemClock } from '../core/ports/clock.ts';
import { preflightStatement } from '../core/queries/statement-preflight.ts';
import type { LedgerCheck, LedgerCheckAnswer } from './worker-prover.ts';

// Runs in a thread of its own, so that callers of the listener do not wait for the proof.
const { check, ledgerPath } = workerData as LedgerCheck;

function answer(): LedgerCheckAnswer {
  try {
    if (check === 'pages') return { ok: true, value: checkPagesOf(ledgerPath) };
    if ('statement' in check) {
      const { statement } = check;
      return {
        ok: true,
        value: readLedgerFile(ledgerPath, (handle) => preflightStatement(handle, statement)),
      };
    }
    return { ok: true, value: checkLedgerFile(ledgerPath, systemClock.now, check) };
  } catch (fault) {
    // A fault that crosses threads by itself loses its code.
    const { message, code } = fault as { message: string; code?: string };
    return { ok: false, message, code };
  }
}

parentPort!.postMessage(answer());
