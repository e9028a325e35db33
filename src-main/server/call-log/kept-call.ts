import type { BridgeOperation, CallOutcome } from '../../../src-shared/operator/traffic-views.ts';
import { callFacts } from '../../../src-shared/traffic/call-facts.ts';
import { operationOf } from '../../../src-shared/traffic/operation-of.ts';
import {
  maskedHeader,
  maskedTarget,
  REPLAY_HEADER,
  SECRET_HEADERS,
} from '../../../src-shared/traffic/redaction.ts';
import type { KeptCall } from '../../core/db/call-log/write-calls.ts';
import type { CallFrame } from './call-frames.ts';

/** What is counted of a call; cheap, for it is done for every one, also for those that are passed over. */
export interface CountedCall {
  at: number;
  ms: number;
  operation: BridgeOperation;
  outcome: CallOutcome;
}

const operations = new Map<string, BridgeOperation>();
const MOST_KNOWN = 200;
/** How a business refusal begins: the bank writes its answers itself, and the status first. */
const REFUSED = Buffer.from('{"status":"failed"');

export function countedCall(frame: CallFrame): CountedCall {
  const { target, status, at, ms } = frame;
  let operation = operations.get(target);
  if (operation === undefined) {
    operation = operationOf(target);
    if (operations.size < MOST_KNOWN) operations.set(target, operation);
  }
  const isError = status === 0 || status >= 400;
  const outcome = isError ? 'error' : isRefusal(frame.responseBody()) ? 'refused' : 'ok';
  return { at, ms, operation, outcome };
}

function isRefusal(body: Buffer): boolean {
  return (
    body.byteLength >= REFUSED.byteLength &&
    body.compare(REFUSED, 0, REFUSED.byteLength, 0, REFUSED.byteLength) === 0
  );
}

const MOST_PATH = 2000;

/** A call as it is written: read, and rid of every secret; `base` is what this run numbers on from. */
export function keptCall(frame: CallFrame, base: number): KeptCall {
  const { method, target, httpVersion, batchId, responseHead, requestHeaders } = frame.texts();
  const { operation } = countedCall(frame);
  const { status } = frame;
  const requestBody = method === '' ? firstLine(frame.requestBody()) : frame.requestBody();
  // The pages for people are the same for everybody, and large.
  const responseBody = operation === 'docs' ? Buffer.alloc(0) : frame.responseBody();
  const masked = maskedTarget(target);
  const facts = callFacts({
    operation,
    status,
    request: requestBody.toString(),
    response: responseBody.toString(),
    batchId,
  });
  return {
    ...facts,
    id: base + frame.count,
    at: frame.at,
    operation,
    method,
    path: masked.slice(0, MOST_PATH),
    status,
    ms: Math.round(frame.ms * 1000) / 1000,
    protocol: httpVersion === '' ? '' : `HTTP/${httpVersion}`,
    target: masked,
    requestHeaders: maskedHeaders(requestHeaders),
    responseHeaders: maskedHeaders(headersOf(responseHead)),
    requestBytes: frame.requestBytes,
    responseBytes: frame.responseBytes,
    requestBody,
    responseBody,
    replayOf: frame.replayOf,
  };
}

const SECRET_LINE = new RegExp(`^\\s*(?:${[...SECRET_HEADERS].join('|')})\\s*:`, 'i');

/** What is kept of bytes that were no HTTP. */
function firstLine(bytes: Buffer): Buffer {
  const line = bytes.toString('latin1').split(/[\r\n]/, 1)[0] ?? '';
  return SECRET_LINE.test(line) ? Buffer.alloc(0) : Buffer.from(maskedTarget(line), 'latin1');
}

function maskedHeaders(flat: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [name, value] = maskedHeader(flat[at]!, flat[at + 1]!);
    if (name.toLowerCase() !== REPLAY_HEADER) kept.push(name, value);
  }
  return kept;
}

/** The headers of an answer's head as it was written: status line, `name: value` lines, an empty one. */
function headersOf(head: string): string[] {
  return head
    .split('\r\n')
    .slice(1)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon === -1 ? [] : [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
}
