import type { ReturnReason } from '../../src-shared/bank/return-reasons.ts';
import type { PaymentOrder } from '../core/operations/initiate-payment.ts';
import type { TestBank } from './test-bank.ts';

/** What the tests do with a bank again and again, in few words. Works across {@link TestBank.restart}. */
export function deedsOf(test: TestBank) {
  return {
    check: (amount: number | string, accountNumber = 'SPONSOR0001', currency = 'USD') =>
      test.bank.operations.checkFunds({ accountNumber, currency, amount }),

    block: (amount: number | string, accountNumber = 'SPONSOR0001', currency = 'USD') =>
      test.bank.operations.blockFunds({ accountNumber, currency, amount }),

    /** A block that must succeed; gives back its reference. */
    async blocked(amount: number, accountNumber = 'SPONSOR0001', currency = 'USD'): Promise<string> {
      const outcome = await test.bank.operations.blockFunds({ accountNumber, currency, amount });
      if (!outcome.ok) throw new Error(`Not blocked: ${outcome.refusal.code}`);
      return outcome.value.blockReference;
    },

    initiate: (orders: readonly PaymentOrder[]) => test.bank.operations.initiatePayment(orders),

    /** A batch that must be accepted; gives back its id. */
    async batch(orders: readonly PaymentOrder[]): Promise<string> {
      const outcome = await test.bank.operations.initiatePayment(orders);
      if (!outcome.ok) throw new Error(`Not accepted: ${JSON.stringify(outcome.refusal)}`);
      if (outcome.value.batchId === null) throw new Error('Nothing was registered');
      return outcome.value.batchId;
    },

    open: (accountNumber: string, openingFunds: string, currency = 'USD', phone = '') =>
      test.bank.operations.openAccount({
        accountNumber,
        openingFunds,
        currency,
        phone,
        holderName: `Holder of ${accountNumber}`,
        email: '',
      }),

    deposit: (amount: string, accountNumber = 'SPONSOR0001', narrative = '') =>
      test.bank.operations.depositFunds({ accountNumber, amount, narrative }),

    sendBack: (paymentReferenceNumber: string, reason: ReturnReason = 'ACCOUNT_CLOSED') =>
      test.bank.operations.returnPayment({ paymentReferenceNumber, reason }),

    release: (blockReferenceNo: string, reason = 'Not needed', freeMinor: number | null = null) =>
      test.bank.operations.releaseBlock({ blockReferenceNo, reason, freeMinor }),

    /** Asks for a statement; gives back its id. */
    async statement(accountNumber = 'SPONSOR0001', statementDate: string | null = null): Promise<number> {
      const request = { accountNumber, statementDate, origin: 'bridge' as const };
      const outcome = await test.bank.operations.requestStatement(request);
      if (!outcome.ok) throw new Error(`No statement: ${outcome.refusal.code}`);
      return outcome.value.id;
    },

    /** One run of a job; how much it did. */
    post: async () => (await test.bank.jobs.posting.runNow()).lastDone,
    takeBack: async () => (await test.bank.jobs.returns.runNow()).lastDone,
    writeStatements: async () => (await test.bank.jobs.statements.runNow()).lastDone,
    deliver: async () => (await test.bank.jobs.delivery.runNow()).lastDone,
  };
}

/** How many rows each table holds: the same before and after a refusal, and nothing was stored. */
export function rowCounts(test: TestBank): Record<string, number> {
  const tables = test.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, test.rows<{ n: number }>(`SELECT count(*) AS n FROM ${name}`)[0]!.n]),
  );
}
