import type { Settings } from '../../src-shared/bank/settings.ts';
import type { LendingLane } from './db/write-lane.ts';
import type { StatementFault, StatementWatch } from './jobs/statements.ts';
import type { InitiatedPayments } from './operations/initiate-payment.ts';

/** Heavy work on the ledger in threads of their own, to which the write lane is lent meanwhile. It is the same code that runs here. */
export interface LedgerThreads {
  /** Registers the payments of an `initiate_payment` call, given as its body in parts. Their memory moves: here they are empty afterwards. */
  initiatePayments(body: readonly Uint8Array<ArrayBuffer>[], settings: Settings): Promise<InitiatedPayments>;
  generateStatement(id: number, settings: Settings, watch: StatementWatch): Promise<StatementFault | null>;
  /** Lets what was begun end; nothing may be asked for after that. */
  close(): Promise<void>;
}

/** Makes the threads over a ledger that is open. A bank without them does all in its own thread, as tests do. */
export type StartThreads = (ledger: { path: string; lend: LendingLane['lend'] }) => LedgerThreads;
