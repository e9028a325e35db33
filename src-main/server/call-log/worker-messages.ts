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
import type { LogBounds } from '../../core/db/call-log/write-calls.ts';
import type { WholeCall } from '../../core/ports/call-log.ts';
import type { Piece } from './call-frames.ts';

/** What the worker is started with. */
export interface CallLogTask {
  dataDir: string;
  bounds: LogBounds;
}

type Answer<T> = T | Promise<T>;

/** What the worker can be asked. */
export interface WorkerMethods {
  list(query: OperatorArgument<'listBridgeCalls'>): Answer<Page<BridgeCallRow>>;
  get(argument: { id: number }): Answer<BridgeCallDetail | null>;
  stats(argument: { hours: number; midnight: number; now: number }): Answer<CallStats>;
  pin(argument: { id: number; pinned: boolean }): Answer<Outcome<null>>;
  clear(argument: null): Answer<Outcome<{ cleared: number }>>;
  export(argument: {
    filter: BridgeCallFilter;
    address: string;
    version: string;
  }): Answer<Outcome<CallExport>>;
  whole(argument: { id: number }): Answer<Outcome<WholeCall>>;
}

export interface Asked {
  asked: number;
  method: keyof WorkerMethods;
  argument: unknown;
}

export type ToWorker = Piece | Asked | { close: true };
export type FromWorker =
  /** The newest number in the file. */
  | { ready: number }
  | { taken: number }
  | { changed: 'calls' | 'pins' }
  | { answer: number; value: unknown }
  | { answer: number; fault: string };
