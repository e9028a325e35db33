import { parentPort, workerData } from 'node:worker_threads';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { systemClock } from '../core/ports/clock.ts';

// Runs in a thread of its own, so that callers of the listener do not wait for the proof.
const { ledgerPath } = workerData as { ledgerPath: string };
parentPort!.postMessage(checkLedgerFile(ledgerPath, systemClock.now));
