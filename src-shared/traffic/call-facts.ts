import type { RefusalCode } from '../bank/refusals.ts';
import type { BridgeOperation, CallOutcome, CallSubject } from '../operator/traffic-views.ts';
import { WIRE_REFUSALS, wireText } from '../wire/refusal-texts.ts';

/** What a call's own words tell about it. */
export interface CallFacts {
  outcome: CallOutcome;
  refusal: { code: RefusalCode | null; text: string } | null;
  subjects: CallSubject[];
}

export interface CallWords {
  operation: BridgeOperation;
  status: number;
  /** What was sent and answered, as far as it was kept. */
  request: string;
  response: string;
  /** The batch that it made, where it did. */
  batchId: string;
}

/** Beyond, a batch's own id has to do. */
const MOST_PAYMENTS_NAMED = 100;
const MOST_WORDS = 500;

/** Reads a call: how it ended, why, and what it was about. Bodies may be anything, and cut anywhere. */
export function callFacts(words: CallWords): CallFacts {
  const answer = record(parsed(words.response));
  const subjects = new Map<string, CallSubject>();
  const about = (kind: CallSubject['kind'], value: unknown): void => {
    const reference = typeof value === 'number' ? String(value) : value;
    if (typeof reference !== 'string' || reference === '' || reference.length > 200) return;
    subjects.set(`${kind} ${reference}`, { kind, reference });
  };
  about('batch', words.batchId);
  askedAbout(words, about);
  about('block', answer['block_reference_no']);
  about('statement', answer['account_statement_id']);
  return { ...ending(words, answer), subjects: [...subjects.values()] };
}

function askedAbout(
  { operation, request }: CallWords,
  about: (kind: CallSubject['kind'], value: unknown) => void,
): void {
  if (operation === 'check_funds' || operation === 'block_funds')
    return about('account', record(parsed(request))['account_number']);
  if (operation === 'generate_account_statement')
    return about('account', record(parsed(request))['program_account_number']);
  if (operation !== 'initiate_payment') return;
  const payments = parsed(request);
  if (Array.isArray(payments)) {
    for (const payment of payments) {
      about('account', record(payment)['remitting_account']);
      about('block', record(payment)['funds_blocked_reference_number']);
      if (payments.length <= MOST_PAYMENTS_NAMED)
        about('payment', record(payment)['payment_reference_number']);
    }
    return;
  }
  // Only the first part of a large batch was kept: what its first payment says holds for nearly all of them.
  about('account', /"remitting_account"\s*:\s*"([^"\\]*)"/.exec(request)?.[1]);
  about('block', /"funds_blocked_reference_number"\s*:\s*"([^"\\]*)"/.exec(request)?.[1]);
}

function ending(
  { status, response }: CallWords,
  answer: Readonly<Record<string, unknown>>,
): Pick<CallFacts, 'outcome' | 'refusal'> {
  if (status === 0) return { outcome: 'error', refusal: null };
  if (status >= 400) {
    const faults = answer['errors'];
    const texts = Array.isArray(faults) ? faults.map((fault) => record(fault)['message']) : [response];
    const text = texts.filter((each) => typeof each === 'string').join('; ');
    return { outcome: 'error', refusal: { code: null, text: text.slice(0, MOST_WORDS) } };
  }
  if (answer['status'] !== 'failed') return { outcome: 'ok', refusal: null };
  const message = answer['error_message'];
  const text = typeof message === 'string' ? message : '';
  return { outcome: 'refused', refusal: { code: codeOf(text), text: text.slice(0, MOST_WORDS) } };
}

/** How the text of each refusal begins, up to the first word that differs from call to call. */
const STARTS = WIRE_REFUSALS.map((code) => {
  const filled = (word: string, payment: string | undefined): string =>
    wireText({
      code,
      params: new Proxy<Record<string, string>>(
        {},
        { get: (_, name) => (name === 'payment' ? payment : word) },
      ),
    });
  const [one, other] = [filled('\u0001', '\u0001'), filled('\u0002', undefined)];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return { code, start: one.slice(0, same) };
});

/** Which rule of the bank these words are of. */
function codeOf(text: string): RefusalCode | null {
  return STARTS.find(({ start }) => text.startsWith(start))?.code ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
