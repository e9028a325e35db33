import type { Outcome } from '../../../src-shared/bank/refusals.ts';
import type { OperatorArgument } from '../../../src-shared/operator/api.ts';
import type { Page } from '../../../src-shared/operator/paging.ts';
import type {
  BridgeCallDetail,
  BridgeCallFilter,
  BridgeCallRow,
  CallExport,
  CallStats,
} from '../../../src-shared/operator/traffic-views.ts';

/** A call as the listener saw it, handed over once it is over. Nothing in it is looked at before the answer went out. */
export interface SeenCall {
  /** When its head had come in, in milliseconds since 1970, and how long it took. */
  at: number;
  ms: number;
  /** As they were sent; both empty for what was no HTTP. */
  method: string;
  target: string;
  httpVersion: string;
  /** Name, value, name, value … */
  requestHeaders: readonly string[];
  /** The first part of the body, as it came in. */
  requestBody: readonly Uint8Array[];
  requestBytes: number;
  /** 0 where no answer went out. */
  status: number;
  /** The answer's head as it was written, status line and headers. */
  responseHead: string;
  responseBody: readonly (Uint8Array | string)[];
  responseBytes: number;
  /** The batch that it made; empty where it made none. */
  batchId: string;
  replayOf: number;
}

/** What is asked of a call that is to be made again. */
export interface WholeCall {
  method: string;
  target: string;
  headers: [name: string, value: string][];
  body: Uint8Array;
}

/** Hears of every call to the listener. It costs a call next to nothing, and no trouble of its own reaches one. */
export interface CallRecorder {
  /** How much of a body is worth handing over, in bytes. */
  readonly bodyLimit: number;
  /** Gives how many calls those are, since the start. */
  record(call: SeenCall): number;
}

/**
 * The log of the calls that came to the listener, beside the ledger and never a part of it: bounded, the oldest go first, those that an
 * operator pinned stay. It may lose its last second when the process is killed.
 */
export interface CallLog extends CallRecorder {
  /** The number in the log of the call that was the so many-th since the start. */
  numberOf(count: number): Promise<number>;
  list(query: OperatorArgument<'listBridgeCalls'>): Promise<Page<BridgeCallRow>>;
  get(id: number): Promise<BridgeCallDetail | null>;
  /** `midnight` is when the bank's day began, in milliseconds since 1970. */
  stats(hours: number, midnight: number): Promise<CallStats>;
  pin(id: number, pinned: boolean): Promise<Outcome<null>>;
  clear(): Promise<Outcome<{ cleared: number }>>;
  export(filter: BridgeCallFilter): Promise<Outcome<CallExport>>;
  whole(id: number): Promise<Outcome<WholeCall>>;
  /** The path of a file that {@link export} wrote; null for any other name. */
  exported(name: string): string | null;
  close(): Promise<void>;
}
