import type { OperatorArgument } from '../../../src-shared/operator/api.ts';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { countStatements } from '../db/tables/account-statements-list.ts';
import { sumProgrammeFunds } from '../db/tables/accounts-list.ts';
import { countUnposted } from '../db/tables/overview-counts.ts';
import { countOpenBatches } from '../db/tables/payment-batches-list.ts';
import type { BankContext } from '../operations/context.ts';
import { attention } from './overview-attention.ts';
import { dayView } from './overview-day.ts';
import { balanceHistory, outcomes } from './overview-history.ts';
import { createTallies } from './overview-sums.ts';

/** What the bank itself can say for the overview; the host adds its listener, jobs and calls. */
export type BankOverview = Pick<
  OverviewView,
  'businessDate' | 'programmeFunds' | 'counts' | 'deliveryOn' | 'returnsOn'
>;

/** The overview's questions. They are asked all day, at each change: none may cost more where the ledger has grown. */
export function createOverviewQueries(context: Pick<BankContext, 'reader' | 'clock' | 'settings'>) {
  const { reader, clock, settings } = context;
  const tallies = createTallies(reader);
  const attemptsLimit = (): number => settings().paymentInitiateAttempts;
  return {
    overview(): BankOverview {
      const batches = countOpenBatches(reader, { today: clock.today(), attemptsLimit: attemptsLimit() });
      const statements = countStatements(reader);
      return {
        businessDate: clock.today(),
        programmeFunds: sumProgrammeFunds(reader),
        counts: {
          batchesWaiting: batches.waiting,
          batchesScheduled: batches.scheduled,
          batchesHeld: batches.held,
          paymentsPending: countUnposted(reader),
          statementsRequested: statements.requested,
          statementsFailed: statements.failed,
          deliveriesQueued: statements.queued,
          deliveriesFailing: statements.failing,
          deliveriesGivenUp: statements.givenUp,
        },
        deliveryOn: settings().mt940StatementCallbackUrl !== '',
        returnsOn: settings().returnRate > 0,
      };
    },
    day: ({ date }: OperatorArgument<'getDay'>) => dayView(context, tallies, date),
    outcomes: ({ range }: OperatorArgument<'getOutcomes'>) =>
      outcomes({ ...context, attemptsLimit: attemptsLimit() }, tallies, range),
    balanceHistory: (query: OperatorArgument<'getBalanceHistory'>) => balanceHistory(context, tallies, query),
    attention: () => attention(context),
  };
}
