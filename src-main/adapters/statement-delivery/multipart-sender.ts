import type { SendResult, StatementSender } from '../../core/ports/statement-sender.ts';

const TIMEOUT_MS = 30_000;
const MOST_KEPT = 2_000;

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
        return { accepted: false, status: null, body: null, error: plainError(fault, timeoutMs) };
      }
    },
  };
}

/** The status decides: any 2xx is a delivery, however the rest of the answer went. */
function result({ ok, status, statusText }: Response, body: string): SendResult {
  if (ok) return { accepted: true, status, body };
  return { accepted: false, status, body, error: `The bridge answered ${status} ${statusText}`.trim() };
}

/** The first part of the answer, enough to see what the bridge said, or what came of it before it broke off; the rest is not read. */
async function readStart(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length >= MOST_KEPT) break;
    }
  } catch {
    // What was said before stands.
  }
  const start = text.slice(0, MOST_KEPT);
  return start.isWellFormed() ? start : start.slice(0, -1);
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nobody answers at the callback URL (connection refused)',
  ENOTFOUND: 'The host of the callback URL is not known',
  EAI_AGAIN: 'The host of the callback URL cannot be looked up now',
  ECONNRESET: 'The bridge hung up before it answered',
  UND_ERR_SOCKET: 'The bridge hung up before it answered',
};

function plainError(fault: unknown, timeoutMs: number): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault.name === 'TimeoutError') return `No answer from the bridge within ${timeoutMs / 1000} seconds`;
  if (fault.name === 'AbortError') return 'The bank was closed before the bridge answered';
  // What fetch says of such a URL would show the password.
  if (fault.message.includes('credentials')) return 'The callback URL must not hold a user name or password';
  const cause = fault.cause instanceof Error ? fault.cause : fault;
  return WORDS[(cause as { code?: string }).code ?? ''] ?? cause.message;
}
