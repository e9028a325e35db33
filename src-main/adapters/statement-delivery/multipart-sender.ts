import type { SendResult, StatementSender } from '../../core/ports/statement-sender.ts';

const TIMEOUT_MS = 30_000;
const MOST_KEPT = 2_000;

/**
 * Uploads a statement as the bridge expects it (spec/bridge-contract.md): one multipart part `statement_file`, file
 * name `statement.mt940`, type `text/plain`. Redirects are not followed: a statement goes where the operator said.
 */
export const multipartSender: StatementSender = {
  async send(url, text) {
    const form = new FormData();
    form.set('statement_file', new Blob([text], { type: 'text/plain' }), 'statement.mt940');
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body = await readStart(response);
      if (response.ok) return { accepted: true, status: response.status, body };
      return {
        accepted: false,
        status: response.status,
        body,
        error: `The bridge answered ${response.status} ${response.statusText}`.trim(),
      };
    } catch (fault) {
      return { accepted: false, status: null, body: null, error: plainError(fault) } satisfies SendResult;
    }
  },
};

/** The first part of the answer, enough to see what the bridge said; the rest is not read. */
async function readStart(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length >= MOST_KEPT) break;
  }
  return text.slice(0, MOST_KEPT);
}

function plainError(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault.name === 'TimeoutError') return `No answer from the bridge within ${TIMEOUT_MS / 1000} seconds`;
  const cause = fault.cause instanceof Error ? fault.cause : fault;
  const code = (cause as { code?: string }).code;
  if (code === 'ECONNREFUSED') return 'Nobody answers at the callback URL (connection refused)';
  if (code === 'ENOTFOUND') return 'The host of the callback URL is not known';
  return cause.message;
}
