import { parentPort, workerData } from 'node:worker_threads';
import type { Law } from '../../src-shared/bank/laws.ts';
import { Cancelled } from '../core/db/copies/file-fault.ts';
import { checkPagesOf } from '../core/db/damage.ts';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { readLedgerFile } from '../core/db/read-ledger-file.ts';
import { systemClock } from '../core/ports/clock.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';
import { preflightStatement } from '../core/queries/statement-preflight.ts';
import type { LedgerCheck, LedgerCheckAnswer, LedgerCheckMessage } from './worker-prover.ts';

// Runs in a thread of its own, so that callers of the listener do not wait for the proof.
const { check, ledgerPath, stop } = workerData as LedgerCheck;
const flag = new StopFlag(stop);

function proving(law: Law): void {
  if (flag.raised) throw new Cancelled('The proof was cancelled');
  parentPort!.postMessage({ proving: law } satisfies LedgerCheckMessage);
}

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
    return { ok: true, value: checkLedgerFile(ledgerPath, systemClock.now, check, proving) };
  } catch (fault) {
    if (fault instanceof Cancelled) return { ok: true, value: null };
    // A fault that crosses threads by itself loses its code.
    const { message, code } = fault as { message: string; code?: string };
    return { ok: false, message, code };
  }
}

parentPort!.postMessage(answer());
