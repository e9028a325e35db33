import { readBridgeAnswer } from '../../../src-shared/bank/bridge-answer.ts';
import { ANSWER_KEPT } from '../../../src-shared/bank/delivery-faults.ts';
import type { SendResult, StatementSender } from '../../core/ports/statement-sender.ts';
import { sendFault } from './send-fault.ts';

const TIMEOUT_MS = 30_000;

export interface MultipartSenderOptions {
  /** How long the bridge may take to answer. */
  timeoutMs?: number;
  /** Ends an upload under way: the bank is closing. */
  stop?: AbortSignal;
}

/**
 * Uploads statements as the bridge expects them (spec/bridge-contract.md): one multipart part `statement_file`, file
 * name `statement.mt940`, type `text/plain`. Redirects are not followed: a statement goes where the operator said.
 */
export function createMultipartSender({
  timeoutMs = TIMEOUT_MS,
  stop,
}: MultipartSenderOptions = {}): StatementSender {
  return {
    async send(url, text) {
      const form = new FormData();
      form.set('statement_file', new Blob([text], { type: 'text/plain' }), 'statement.mt940');
      const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(stop === undefined ? [] : [stop])]);
      try {
        const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual', signal });
        return result(response, await readStart(response));
      } catch (fault) {
        return { accepted: false, status: null, body: null, ...sendFault(fault, timeoutMs) };
      }
    },
  };
}

/** The status decides: any 2xx is a delivery, however the rest of the answer went, unless it says itself that it is none. */
function result({ ok, status, statusText, headers }: Response, body: string): SendResult {
  const { rejection } = readBridgeAnswer(body);
  if (ok && rejection === null) return { accepted: true, status, body };
  const refused = { accepted: false, status, body } as const;
  if (rejection !== null) {
    return { ...refused, fault: 'rejected', error: `The bridge rejected the statement: ${rejection}` };
  }
  const to = headers.get('location');
  if (status >= 300 && status < 400 && to !== null) {
    return { ...refused, fault: 'redirected', error: to.slice(0, ANSWER_KEPT) };
  }
  return { ...refused, fault: 'answered_error', error: `The bridge answered ${status} ${statusText}`.trim() };
}

/** The first part of the answer, enough to see what the bridge said, or what came of it before it broke off; the rest is not read. */
async function readStart(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length >= ANSWER_KEPT) break;
    }
  } catch {
    // What was said before stands.
  }
  const start = text.slice(0, ANSWER_KEPT);
  return start.isWellFormed() ? start : start.slice(0, -1);
}
