import type { OperatorArgument } from '../../../src-shared/operator/api.ts';
import type { Page } from '../../../src-shared/operator/paging.ts';
import type { OverviewView, StatementDetail } from '../../../src-shared/operator/views.ts';
import {
  countStatements,
  findListedStatement,
  listStatements,
} from '../db/tables/account-statements-list.ts';
import { listEntries } from '../db/tables/accounting-logs-list.ts';
import { listAccounts, sumProgrammeFunds } from '../db/tables/accounts-list.ts';
import { countAccounts, findAccount } from '../db/tables/accounts.ts';
import { findBlock } from '../db/tables/fund-blocks.ts';
import { listFundBlocks } from '../db/tables/fund-blocks-list.ts';
import {
  countOpenBatches,
  findListedBatch,
  listBatches,
  type BatchStateRules,
} from '../db/tables/payment-batches-list.ts';
import { countPendingPayments, listPayments } from '../db/tables/payments-list.ts';
import { findPayment } from '../db/tables/payments.ts';
import type { BankContext } from '../operations/context.ts';
import { accountRow, batchRow, entryRow, fundBlockRow, paymentRow, statementRow } from './views.ts';

/** What the bank itself can say for the overview; the host adds its listener, jobs and calls. */
export type BankOverview = Pick<OverviewView, 'businessDate' | 'programmeFunds' | 'counts' | 'deliveryOn'>;

/** The console's questions to the ledger, on the reading connection. */
export function createQueries({
  reader,
  clock,
  settings,
}: Pick<BankContext, 'reader' | 'clock' | 'settings'>) {
  const rules = (): BatchStateRules => ({
    today: clock.today(),
    attemptsLimit: settings().paymentInitiateAttempts,
  });

  return {
    overview(): BankOverview {
      const batches = countOpenBatches(reader, rules());
      const statements = countStatements(reader);
      return {
        businessDate: clock.today(),
        programmeFunds: sumProgrammeFunds(reader),
        counts: {
          accounts: countAccounts(reader),
          batchesWaiting: batches.waiting,
          batchesScheduled: batches.scheduled,
          batchesHeld: batches.held,
          paymentsPending: countPendingPayments(reader),
          statementsRequested: statements.requested,
          statementsFailed: statements.failed,
          deliveriesQueued: statements.queued,
          deliveriesFailing: statements.failing,
        },
        deliveryOn: settings().mt940StatementCallbackUrl !== '',
      };
    },
    listAccounts: (query: OperatorArgument<'listAccounts'>) => shown(listAccounts(reader, query), accountRow),
    account(accountNumber: string) {
      const account = findAccount(reader, accountNumber);
      return account === undefined ? null : accountRow(account);
    },
    listFundBlocks: (query: OperatorArgument<'listFundBlocks'>) =>
      shown(listFundBlocks(reader, query), fundBlockRow),
    fundBlock(reference: string) {
      const block = findBlock(reader, reference);
      return block === undefined ? null : fundBlockRow(block);
    },
    listBatches: (query: OperatorArgument<'listBatches'>) =>
      shown(listBatches(reader, query, rules()), batchRow(rules())),
    batch(batchId: string) {
      const batch = findListedBatch(reader, batchId);
      return batch === undefined ? null : batchRow(rules())(batch);
    },
    listPayments: (query: OperatorArgument<'listPayments'>) => shown(listPayments(reader, query), paymentRow),
    payment(reference: string) {
      const payment = findPayment(reader, reference);
      return payment === undefined ? null : paymentRow(payment);
    },
    listEntries: (query: OperatorArgument<'listEntries'>) => shown(listEntries(reader, query), entryRow),
    listStatements: (query: OperatorArgument<'listStatements'>) =>
      shown(listStatements(reader, query), statementRow),
    statement(id: number): StatementDetail | null {
      const statement = findListedStatement(reader, id);
      return statement === undefined
        ? null
        : { ...statementRow(statement), text: statement.account_statement_lob };
    },
  };
}

function shown<Row, View>(page: Page<Row>, view: (row: Row) => View): Page<View> {
  return { ...page, rows: page.rows.map(view) };
}
