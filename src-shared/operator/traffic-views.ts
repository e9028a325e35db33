import { z } from 'zod';
import type { Outcome, RefusalCode } from '../bank/refusals.ts';
import { cursor, MAX_PAGE_SIZE, type Page } from './paging.ts';

/*
 * What the console shows of the calls that came to the listener (README, "Bridge traffic"), and how it asks for them. JSON-safe, with the
 * conventions of views.ts. The log of the calls is beside the ledger: bounded, not in backups, and no part of any proof.
 */

/** What a call asked for; `other` is any address that the bank does not serve, and what was no HTTP at all. */
export const BRIDGE_OPERATIONS = [
  'check_funds',
  'block_funds',
  'initiate_payment',
  'generate_account_statement',
  'ussd',
  'ping',
  'docs',
  'other',
] as const;
export type BridgeOperation = (typeof BRIDGE_OPERATIONS)[number];

/** `ok`; `refused`: the bank understood and said no; `error`: an HTTP status of 400 or more, or no whole answer at all. */
export const CALL_OUTCOMES = ['ok', 'refused', 'error'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One call. */
export interface BridgeCallRow {
  /** Numbered on, in the order in which the calls ended. */
  id: number;
  /** When it came in, ISO. */
  at: string;
  /** Empty for bytes that were no HTTP. */
  method: string;
  /** With its query, as it was asked; secrets in it masked. */
  path: string;
  operation: BridgeOperation;
  outcome: CallOutcome;
  /** 0: the caller was gone before it had its answer. */
  status: number;
  /** Of what was refused or faulty: the bank's rule where it was one, and the words that the caller was told. */
  refusal: { code: RefusalCode | null; text: string } | null;
  /** From its head to the last byte of the answer handed to the network, in milliseconds with fractions. */
  ms: number;
  /** Of the bodies. */
  requestBytes: number;
  responseBytes: number;
  /** The call that this one repeats, by an operator's wish. */
  replayOf: number | null;
  pinned: boolean;
}

export const SUBJECT_KINDS = ['account', 'block', 'batch', 'payment', 'statement'] as const;
/** What a call was about. */
export interface CallSubject {
  kind: (typeof SUBJECT_KINDS)[number];
  reference: string;
}

/** One half of a call: what was asked, or what was answered. */
export interface CallMessage {
  /** In their order; secrets masked. */
  headers: [name: string, value: string][];
  /** As text where it is UTF-8, in base64 else. */
  body: string;
  encoding: 'utf8' | 'base64';
  /** Of the whole body, and of the part that is kept. */
  bytes: number;
  keptBytes: number;
  /** Only the first part is kept. */
  truncated: boolean;
}

export interface BridgeCallDetail extends BridgeCallRow {
  /** The protocol, such as `HTTP/1.1`. */
  protocol: string;
  subjects: CallSubject[];
  request: CallMessage;
  response: CallMessage;
}

/** Calls of a time, counted; latencies from a histogram whose steps are 12 % wide, null without a call. */
export interface CallFigures {
  calls: number;
  refused: number;
  errors: number;
  p50Ms: number | null;
  p95Ms: number | null;
}

/** How the log itself stands. */
export interface CallLogView {
  calls: number;
  pinned: number;
  bytes: number;
  maxCalls: number;
  maxBytes: number;
  /** Calls that came so fast that newer ones took their place before they were written, since the start. */
  passedOver: number;
  /** Why nothing is kept at the moment; calls are answered all the same. */
  trouble: 'disk_full' | 'not_written' | null;
  /** The damaged file that was set aside at this start, in the data folder. */
  setAside: string | null;
}

export interface CallStats {
  from: string;
  to: string;
  bucketSeconds: number;
  /** Oldest first, without a gap. */
  buckets: (CallFigures & { at: string })[];
  /** Those with calls in the time, busiest first. */
  byOperation: (CallFigures & { operation: BridgeOperation })[];
  /** Since midnight, by the machine's time zone. */
  today: CallFigures;
  log: CallLogView;
}

/** A file with calls as HTTP Archive (HAR 1.2), in the data folder. */
export interface CallExport {
  name: string;
  path: string;
  calls: number;
  bytes: number;
}

const callFilter = {
  /** Looks in the path, in the words of refusals and in the references. */
  search: z.string().max(200).optional(),
  operation: z.enum(BRIDGE_OPERATIONS).optional(),
  outcome: z.enum(CALL_OUTCOMES).optional(),
  /** What the call was about, exactly: an account number, a block, a batch or a payment. */
  reference: z.string().max(200).optional(),
  pinned: z.boolean().optional(),
  /** Moments, ISO; `to` is not included. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Only calls after this one, and only up to this one: what a list shows that does not follow. */
  afterId: z.number().int().min(0).optional(),
  upToId: z.number().int().min(0).optional(),
};
export const bridgeCallFilter = z.object(callFilter);
export type BridgeCallFilter = z.output<typeof bridgeCallFilter>;

/** Newest first, by their end. */
export const bridgeCallsQuery = z.object({
  cursor: cursor.nullable().default(null),
  limit: z.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
  sort: z.enum(['id']).default('id'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  ...callFilter,
});

const one = z.object({ id: z.number().int() });

/** The traffic part of the operator API (api.ts). */
export const trafficInputs = {
  listBridgeCalls: bridgeCallsQuery,
  getBridgeCall: one,
  /** Of the last so many hours, a month at most. */
  getCallStats: z.object({ hours: z.number().int().min(1).max(720).default(24) }),
  pinBridgeCall: one.extend({ pinned: z.boolean() }),
  /** Makes the call again, over a real connection to the listener. */
  replayBridgeCall: one,
  /** Pinned calls stay. */
  clearBridgeCalls: z.object({}),
  /** Writes the calls of a filter to a file. */
  exportBridgeCalls: bridgeCallFilter,
} as const;

export interface TrafficResults {
  listBridgeCalls: Page<BridgeCallRow>;
  getBridgeCall: BridgeCallDetail | null;
  getCallStats: CallStats;
  pinBridgeCall: Outcome<null>;
  /** The number of the new call. */
  replayBridgeCall: Outcome<{ id: number }>;
  clearBridgeCalls: Outcome<{ cleared: number }>;
  exportBridgeCalls: Outcome<CallExport>;
}
