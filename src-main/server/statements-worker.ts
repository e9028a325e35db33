import { generateLongStatement } from '../core/jobs/statements.ts';
import type { StatementTask } from './ledger-threads.ts';
import { serveLedgerThread } from './serve-ledger-thread.ts';

// Runs in a thread of its own, so that callers of the listener do not wait while a long statement is written and read back.
serveLedgerThread((bank, task, onProgress) =>
  generateLongStatement(bank, (task as StatementTask).id, { onProgress }),
);
