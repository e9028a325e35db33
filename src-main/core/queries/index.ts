import type { OperatorArgument } from '../../../src-shared/operator/api.ts';
import type { Page } from '../../../src-shared/operator/paging.ts';
import type { OutboxView } from '../../../src-shared/operator/delivery-views.ts';
import type { FundBlockDetail } from '../../../src-shared/operator/views.ts';
import type { StatementPreflight } from '../../../src-shared/operator/statement-views.ts';
import { listEntries } from '../db/tables/accounting-logs-list.ts';
import { findLatestAttempts } from '../db/tables/delivery-attempts.ts';
import { findGivenUp, findNeverSent } from '../db/tables/statement-deliveries.ts';
import { findTrainingOf } from '../db/tables/training-sends.ts';
import { listAccounts } from '../db/tables/accounts-list.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { findLatestReleases } from '../db/tables/fund-block-releases.ts';
import { findBlock } from '../db/tables/fund-blocks.ts';
import { listFundBlocks } from '../db/tables/fund-blocks-list.ts';
import { findListedBatch, listBatches, type BatchStateRules } from '../db/tables/payment-batches-list.ts';
import { findAction, listActions } from '../db/tables/operator-actions.ts';
import { listPayments } from '../db/tables/payments-list.ts';
import { findPayment } from '../db/tables/payments.ts';
import type { BankContext } from '../operations/context.ts';
import { accountEntries, balanceOnDay } from './account-entries.ts';
import { findAnything, findPhones } from './find-anything.ts';
import { createOverviewQueries } from './overview.ts';
import { paymentStory } from './payment-story.ts';
import { statementChain } from './statement-chain.ts';
import { statementFile } from './statement-file.ts';
import { listOfStatements, statementDetail } from './statements.ts';
import { unreported } from './unreported.ts';
import {
  accountRow,
  actionRow,
  attemptRow,
  batchRow,
  entryRow,
  fundBlockRow,
  paymentRow,
  trainingRow,
} from './views.ts';

const RELEASES_SHOWN = 20;
const ATTEMPTS_SHOWN = 20;
const TRAINING_SHOWN = 20;

/** The console's questions to the ledger, on the reading connection. */
export function createQueries({
  reader,
  clock,
  settings,
  checkStatement,
}: Pick<BankContext, 'reader' | 'clock' | 'settings'> & {
  /** Off the main loop: a statement may have many thousand entries. */
  checkStatement(id: number): Promise<StatementPreflight | null>;
}) {
  const rules = (): BatchStateRules => ({
    today: clock.today(),
    attemptsLimit: settings().paymentInitiateAttempts,
  });

  return {
    ...createOverviewQueries({ reader, clock, settings }),
    listAccounts: (query: OperatorArgument<'listAccounts'>) => shown(listAccounts(reader, query), accountRow),
    account(accountNumber: string) {
      const account = findAccount(reader, accountNumber);
      return account === undefined ? null : accountRow(account);
    },
    accountEntries: (query: OperatorArgument<'listAccountEntries'>) => accountEntries({ reader }, query),
    balanceOnDay: (query: OperatorArgument<'getBalanceOnDay'>) => balanceOnDay({ reader }, query),
    listFundBlocks: (query: OperatorArgument<'listFundBlocks'>) =>
      shown(listFundBlocks(reader, query), fundBlockRow),
    fundBlock(reference: string): FundBlockDetail | null {
      const block = findBlock(reader, reference);
      if (block === undefined) return null;
      const releases = findLatestReleases(reader, reference, RELEASES_SHOWN).map((row) => ({
        id: row.id,
        amountMinor: row.amount,
        reason: row.reason,
        releasedAt: row.created_at,
      }));
      return { ...fundBlockRow(block), releases };
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
    paymentStory: (reference: string) => paymentStory({ reader, clock, settings }, reference),
    listEntries: (query: OperatorArgument<'listEntries'>) => shown(listEntries(reader, query), entryRow),
    listStatements: (query: OperatorArgument<'listStatements'>) => listOfStatements(reader, query),
    statement: (id: number) => statementDetail(reader, id),
    statementPreflight: (id: number) => checkStatement(id),
    statementChain: (accountNumber: string) => statementChain(reader, accountNumber),
    unreported: (request: OperatorArgument<'getUnreported'>) => unreported({ reader, clock }, request),
    outbox: (): OutboxView => ({
      never_sent: findNeverSent(reader).length,
      given_up: findGivenUp(reader).length,
    }),
    deliveryAttempts: (id: number) => findLatestAttempts(reader, id, ATTEMPTS_SHOWN).map(attemptRow),
    listActions: (query: OperatorArgument<'listActions'>) => shown(listActions(reader, query), actionRow),
    action(id: number) {
      const action = findAction(reader, id);
      return action === undefined ? null : actionRow(action);
    },
    findAnything: (text: string) => findAnything({ reader, year: Number(clock.today().slice(0, 4)) }, text),
    phones: (text: string) => findPhones(reader, text),
    trainingSends: (id: number) => findTrainingOf(reader, id, TRAINING_SHOWN).map(trainingRow),
    statementFile: (request: OperatorArgument<'getStatementFile'>) => statementFile({ reader }, request),
  };
}

function shown<Row, View>(page: Page<Row>, view: (row: Row) => View): Page<View> {
  return { ...page, rows: page.rows.map(view) };
}
