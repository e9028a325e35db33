import { LedgerUnavailable } from '../../src-shared/bank/ledger-trouble.ts';
import type { Facts, Operator, RecordedAction } from '../../src-shared/operator/actions.ts';
import type {
  OperatorArgument,
  OperatorHandlers,
  OperatorMethod,
  OperatorResults,
} from '../../src-shared/operator/api.ts';
import type { BackupRow } from '../../src-shared/operator/backup-views.ts';
import type { ListenerView } from '../../src-shared/operator/views.ts';
import type { Bank } from '../core/bank.ts';

/** The methods that do something. A new one does not compile before it is said below what is kept of it. */
type DeedMethod = Exclude<OperatorMethod, `get${string}` | `list${string}` | `find${string}`>;

/** What a deed gave back, once it went through. */
type Done<M extends OperatorMethod> =
  Extract<OperatorResults[M], { ok: true }> extends infer Went extends { value: unknown }
    ? [Went] extends [never]
      ? OperatorResults[M]
      : Went['value']
    : never;

/** How a deed is kept that changes nothing in the ledger. */
interface Afterwards<M extends OperatorMethod> {
  /** What it is done to. */
  subject(argument: OperatorArgument<M>, done: Done<M>): string;
  /** How that stands before; null when there is nothing to do, and so nothing to keep. */
  before?(ask: OperatorHandlers, argument: OperatorArgument<M>, by: Operator): Promise<Facts | null>;
  after?(done: Done<M>): Facts;
}

/**
 * How each deed is kept: who, from where, what, when, before and after. `with its change`: in the same transaction as what it changes
 * (core/operator-deeds.ts). Afterwards: what changes something else than the ledger. `never`: what changes nothing.
 */
const KEPT: {
  readonly [M in DeedMethod]: M extends RecordedAction ? 'with its change' | Afterwards<M> : 'never';
} = {
  openAccount: 'with its change',
  correctHolder: 'with its change',
  depositFunds: 'with its change',
  requestStatement: 'with its change',
  sendStatement: 'with its change',
  cancelDelivery: 'with its change',
  sendUndelivered: 'with its change',
  sendWithDefect: 'with its change',
  retryBatch: 'with its change',
  returnPayment: 'with its change',
  releaseBlock: 'with its change',
  updateSettings: 'with its change',
  runJob: {
    subject: ({ name }) => name,
    after: ({ lastDone, lastError }) => ({
      done: String(lastDone ?? 0),
      ...(lastError !== null && { error: lastError }),
    }),
  },
  reopenListener: {
    subject: () => '',
    before: async (ask, _, by) => listenerFacts((await ask.getOverview({}, by)).listener),
    after: listenerFacts,
  },
  makeBackup: { subject: (_, { name }) => name, after: backupFacts },
  restoreBackup: {
    subject: ({ name }) => name,
    after: ({ kept, before }) => ({ former_ledger: kept, backup_of_former: before ?? '' }),
  },
  deleteBackup: {
    subject: ({ name }) => name,
    before: async (ask, { name }, by) => {
      const backup = (await ask.getBackups({}, by)).rows.find((row) => row.name === name);
      return backup === undefined ? {} : backupFacts(backup);
    },
  },
  exportLedger: { subject: () => '' },
  cancelExport: {
    subject: () => '',
    before: async (ask, _, by) => {
      const { running } = await ask.getExport({}, by);
      return running && { running: `${running.done} / ${running.total}` };
    },
  },
  exportEntries: { subject: ({ format }) => format },
  cancelEntryExport: {
    subject: () => '',
    before: async (ask, _, by) => {
      const { running } = await ask.getEntryExport({}, by);
      return running && { running: `${running.done} / ${running.total}` };
    },
  },
  replayBridgeCall: { subject: ({ id }) => String(id), after: ({ id }) => ({ bridge_calls: String(id) }) },
  clearBridgeCalls: { subject: () => '', after: ({ cleared }) => ({ bridge_calls: String(cleared) }) },
  exportBridgeCalls: {
    subject: (_, { name }) => name,
    after: ({ calls, bytes }) => ({ bridge_calls: String(calls), bytes: String(bytes) }),
  },
  cancelWork: {
    subject: ({ kind }) => kind,
    before: async (ask, { kind }, by) => {
      const { running } = await ask.getWork({}, by);
      const work = running.find((each) => each.kind === kind);
      return work === undefined ? null : { running: `${work.progress.done} / ${work.progress.total ?? '?'}` };
    },
  },
  checkBooks: 'never',
  dialUssd: 'never',
  pinBridgeCall: 'never',
  inspectBackup: 'never',
};

const DEEDS = Object.keys(KEPT) as DeedMethod[];

/** Keeps the deeds that are kept afterwards, once they went through. `bank` is the one at work by then: a restore exchanges it. */
export function recordDeeds(handlers: OperatorHandlers, bank: () => Bank): OperatorHandlers {
  const recorded = DEEDS.flatMap((method) => {
    const kept = KEPT[method];
    return typeof kept === 'string' ? [] : [[method, recording(method, kept, handlers, bank)]];
  });
  return { ...handlers, ...(Object.fromEntries(recorded) as Partial<OperatorHandlers>) };
}

function recording(
  method: DeedMethod,
  kept: Afterwards<never>,
  handlers: OperatorHandlers,
  bank: () => Bank,
): (argument: never, by: Operator) => Promise<unknown> {
  const handle = handlers[method] as (argument: never, by: Operator) => Promise<unknown>;
  return async (argument, by) => {
    const before =
      kept.before === undefined ? {} : await kept.before(handlers, argument, by).catch(unlessUnavailable);
    const result = await handle(argument, by);
    if (isRefusal(result) || before === null) return result;
    const done = doneOf(result) as never;
    const deed = {
      action: method as RecordedAction,
      subject: kept.subject(argument, done),
      before: before ?? {},
      after: kept.after?.(done) ?? {},
    };
    await bank().recordAction(by, deed).catch(unlessUnavailable);
    return result;
  };
}

/** A full disk must neither keep a deed from being done nor make it look undone; that nothing can be written the operator sees all the time. */
function unlessUnavailable(fault: unknown): void {
  if (!(fault instanceof LedgerUnavailable)) throw fault;
}

function listenerFacts(view: ListenerView): Facts {
  const { state, address } = view;
  return { listener: state, address, ...(view.state === 'failed' && { error: view.message }) };
}

function backupFacts({ madeAt, bytes }: BackupRow): Facts {
  return { made_at: madeAt, bytes: String(bytes) };
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

/** The value of an outcome; other answers are their own. */
function doneOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'ok' in result && 'value' in result
    ? result.value
    : result;
}
