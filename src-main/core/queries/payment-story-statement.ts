import { entryTextOf, type EntryText } from '../../../src-shared/mt940/entry-text.ts';
import type {
  BridgeLook,
  DeliveredStep,
  ReconciledStep,
  StatedStep,
  StoryPart,
  StoryRow,
  StoryStatement,
  StoryStep,
} from '../../../src-shared/operator/story-views.ts';
import { findListedStatement, type ListedStatement } from '../db/tables/account-statements-list.ts';
import type { StatementHead } from '../db/tables/account-statements.ts';
import type { Entry } from '../db/tables/accounting-logs.ts';
import { findLatestAttempts } from '../db/tables/delivery-attempts.ts';
import { findNextStatement, findStatementHead } from '../db/tables/payment-story.ts';
import type { PaymentRequest } from '../db/tables/payments.ts';
import { findDelivery } from '../db/tables/statement-deliveries.ts';
import type { BankContext } from '../operations/context.ts';
import { attemptRow, deliveryView } from './views.ts';

const ATTEMPTS_SHOWN = 20;

/** What the telling of an entry depends on beside the entry itself. */
export interface Telling {
  of: StoryPart;
  payment: PaymentRequest;
  /** The debit or its reversal; undefined before it is booked. */
  entry: Entry | undefined;
  /** Whether the bank still has something to book before it asks for a statement by itself. */
  batchOpen: boolean;
}

/** How the bridge comes to know: the statement with the entry, its delivery, and what the bridge does with it. */
export function tellingSteps(
  { reader, settings }: Pick<BankContext, 'reader' | 'settings'>,
  telling: Telling,
): StoryStep[] {
  const { of, entry } = telling;
  const reportedBy = entry?.statement_id ?? null;
  const listed = reportedBy === null ? undefined : findListedStatement(reader, reportedBy);
  const found =
    listed === undefined || listed.account_statement_lob === null
      ? null
      : entryTextOf(listed.account_statement_lob, entry!.reference_no);
  const askedByItself = settings().statementAfterBatch;
  const deliveryOn = settings().mt940StatementCallbackUrl !== '';
  const stated: StatedStep = {
    kind: 'stated',
    of,
    ...(listed === undefined ? openStatement(reader, telling, askedByItself) : written(reader, listed)),
    entryReference: entry?.reference_no ?? null,
    lines: found?.lines ?? [],
    askedByItself,
  };
  const delivered = delivery(reader, { of, listed, deliveryOn });
  return [stated, delivered, reconciled(telling, delivered, found, reportedBy)];
}

type Standing = Pick<StatedStep, 'state' | 'at' | 'rows' | 'statement'>;

function written(reader: BankContext['reader'], statement: ListedStatement): Standing {
  return {
    state: 'done',
    at: statement.generated_at,
    rows: [rowOf('account_statements', findStatementHead(reader, statement.id))],
    statement: storyStatement(statement),
  };
}

function openStatement(
  reader: BankContext['reader'],
  { entry, batchOpen, of }: Telling,
  askedByItself: boolean,
): Standing {
  const nothing = { at: null, rows: [], statement: null };
  if (entry === undefined) return { state: 'coming', ...nothing };
  const next = findNextStatement(reader, entry.account_number, entry.transaction_date);
  if (next !== undefined) {
    return {
      state: next.statement_state === 'failed' ? 'failed' : 'now',
      at: null,
      rows: [rowOf('account_statements', next)],
      statement: storyStatement(next),
    };
  }
  const comes = of === 'payment' && askedByItself && batchOpen;
  return { state: comes ? 'coming' : 'waiting', ...nothing };
}

function delivery(
  reader: BankContext['reader'],
  { of, listed, deliveryOn }: { of: StoryPart; listed: ListedStatement | undefined; deliveryOn: boolean },
): DeliveredStep {
  const view = listed === undefined ? null : deliveryView(listed);
  const attempts =
    listed === undefined || view === null
      ? []
      : findLatestAttempts(reader, listed.id, ATTEMPTS_SHOWN).reverse();
  const row = listed === undefined || view === null ? undefined : findDelivery(reader, listed.id);
  return {
    kind: 'delivered',
    of,
    state: deliveryState(listed, view, deliveryOn),
    at: view?.deliveredAt ?? null,
    rows: [
      ...(row === undefined ? [] : [rowOf('statement_deliveries', row)]),
      ...attempts.map((attempt) => rowOf('delivery_attempts', attempt)),
    ],
    delivery: view,
    attempts: attempts.map(attemptRow),
    deliveryOn,
  };
}

function deliveryState(
  listed: ListedStatement | undefined,
  view: DeliveredStep['delivery'],
  deliveryOn: boolean,
): DeliveredStep['state'] {
  if (listed === undefined) return 'coming';
  if (view === null) return 'waiting';
  if (view.state === 'delivered') return 'done';
  if (view.state === 'given_up' || view.state === 'cancelled') return 'failed';
  return deliveryOn || view.isElsewhere ? 'now' : 'waiting';
}

function reconciled(
  { of, payment, entry }: Telling,
  delivered: DeliveredStep,
  found: EntryText | null,
  statementId: number | null,
): ReconciledStep {
  const look = (text: string | null | undefined, line: number | null | undefined): BridgeLook => ({
    text: text ?? null,
    line: line ?? null,
  });
  const isReturn = of === 'return';
  const reason = found === null ? entry?.narrative_6 : found.seen.reason;
  return {
    kind: 'reconciled',
    of,
    state: delivered.state === 'done' ? 'bridge' : 'coming',
    at: null,
    rows: [],
    statementId,
    reference: look(
      found === null ? payment.narrative_5 || payment.payment_reference_number : found.seen.reconciliationId,
      found?.at.reconciliationId,
    ),
    beneficiary: look(found === null ? payment.narrative_4 : found.seen.beneficiary, found?.at.beneficiary),
    reason: isReturn ? look(reason, found?.at.reason) : null,
  };
}

function storyStatement(head: StatementHead): StoryStatement {
  return {
    id: head.id,
    accountNumber: head.account_number,
    state: head.statement_state,
    number: head.statement_number,
    year: head.statement_year,
    requestedAt: head.created_at,
    fault: head.fault,
  };
}

/** A row of the ledger, as it lies there. */
export function rowOf(table: string, row: object): StoryRow {
  return { table, values: Object.entries(row) as StoryRow['values'] };
}
