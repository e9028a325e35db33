import { LedgerUnavailable } from '../../src-shared/bank/ledger-trouble.ts';
import { refuse, type Outcome } from '../../src-shared/bank/refusals.ts';
import type { Operator } from '../../src-shared/operator/actions.ts';
import type { OperatorHandlers, OperatorMethod, OperatorResults } from '../../src-shared/operator/api.ts';

/** The methods that can say no. */
type Refusable = {
  [M in OperatorMethod]: Extract<OperatorResults[M], { ok: false }> extends never ? never : M;
}[OperatorMethod];

/** All of them: the compiler asks for a new one. */
const REFUSABLE: Readonly<Record<Refusable, true>> = {
  getStatementFile: true,
  openAccount: true,
  correctHolder: true,
  depositFunds: true,
  requestStatement: true,
  sendStatement: true,
  sendUndelivered: true,
  sendWithDefect: true,
  cancelDelivery: true,
  retryBatch: true,
  returnPayment: true,
  releaseBlock: true,
  makeBackup: true,
  inspectBackup: true,
  restoreBackup: true,
  deleteBackup: true,
  exportLedger: true,
  exportEntries: true,
  updateSettings: true,
  pinBridgeCall: true,
  replayBridgeCall: true,
  clearBridgeCalls: true,
  exportBridgeCalls: true,
};

/** The handlers; what cannot be done while the ledger cannot be written or read is refused in words for the operator. */
export function refuseInTrouble(handlers: OperatorHandlers): OperatorHandlers {
  const guarded = (Object.keys(REFUSABLE) as Refusable[]).map((method) => {
    const handle = handlers[method] as (argument: unknown, by: Operator) => Promise<Outcome<unknown>>;
    const call = (argument: unknown, by: Operator): Promise<Outcome<unknown>> =>
      handle(argument, by).catch((fault: unknown) => {
        if (fault instanceof LedgerUnavailable)
          return refuse('ledger_unavailable', { detail: fault.message });
        throw fault;
      });
    return [method, call];
  });
  return { ...handlers, ...Object.fromEntries(guarded) } as OperatorHandlers;
}
