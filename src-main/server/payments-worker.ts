import { paymentsOf, readJson } from '../adapters/bridge-http/json-body.ts';
import { initiatePayment } from '../core/operations/initiate-payment.ts';
import type { PaymentsTask } from './ledger-threads.ts';
import { serveLedgerThread } from './serve-ledger-thread.ts';

// Runs in a thread of its own, so that callers of the listener do not wait while a hundred thousand payments are read and written.
serveLedgerThread((bank, task) => {
  const { body } = task as PaymentsTask;
  return initiatePayment(bank, paymentsOf(readJson(Buffer.concat(body))));
});
