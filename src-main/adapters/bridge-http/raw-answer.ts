import type { ServerResponse } from 'node:http';
import type { CallRecorder, SeenCall } from '../../core/ports/call-log.ts';
import { Heard } from './heard-body.ts';

/** Of bytes that are no HTTP only the first line is of interest, and only that is kept: the others may hold a token in any disguise. */
const LONGEST_LINE = 200;

/** What was answered to bytes that never became a request, or to a request that did not end. */
export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** Records an answer that was written past Node's responses: as that of the unfinished call where there is one, by itself where not. */
export function recordRawAnswer(
  recorder: CallRecorder,
  answer: RawAnswer,
  unfinished: ServerResponse | undefined,
  heard: Uint8Array,
): void {
  if (unfinished !== undefined && 'heard' in unfinished && unfinished.heard instanceof Heard) {
    Object.assign(unfinished, { status: answer.status });
    unfinished.heard.hear(answer.body, recorder.bodyLimit);
    return;
  }
  const call: SeenCall = {
    at: Date.now(),
    ms: 0,
    method: '',
    target: '',
    httpVersion: '',
    requestHeaders: [],
    requestBody: [heard.subarray(0, LONGEST_LINE)],
    requestBytes: heard.byteLength,
    status: answer.status,
    responseHead: answer.head,
    responseBody: [answer.body],
    responseBytes: Buffer.byteLength(answer.body),
    batchId: '',
    replayOf: 0,
  };
  recorder.record(call);
}
