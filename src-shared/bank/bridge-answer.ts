/** What a bridge said in its answer to an upload, as far as it can be understood. */
export interface BridgeAnswer {
  /** The id under which the bridge has the statement; null when it names none. */
  id: string | null;
  /** Why it has not taken the statement, in its own word, though it answered 2xx; null when it has. */
  rejection: string | null;
}

const NOTHING: BridgeAnswer = { id: null, rejection: null };
/** Where an id may stand, the likeliest first. G2P Bridge itself puts it into `message` of its envelope. */
const ID_NAMES = ['statement_id', 'account_statement_id', 'statementId', 'id'] as const;
const MOST_LEVELS = 3;

/**
 * Reads the body of an answer. G2P Bridge answers `{"header":{"status":"succ"},"message":"<id>"}`, and with HTTP 200 and `rjct` when
 * it did not keep the file (its `AccountStatementService`, openg2p-g2p-bridge-api/…/services/account_statement.py). Other receivers
 * may say what they like: an id is looked for, and nothing else is made of it.
 */
export function readBridgeAnswer(body: string | null): BridgeAnswer {
  const said = asObject(parsed(body ?? ''));
  if (said === null) return NOTHING;
  const status = asObject(said['header'])?.['status'];
  const message = asId(said['message']);
  if (status === 'rjct') return { id: null, rejection: message ?? 'rjct' };
  return { id: status === 'succ' ? message : findId(said, MOST_LEVELS), rejection: null };
}

function findId(said: Readonly<Record<string, unknown>>, levels: number): string | null {
  for (const name of ID_NAMES) {
    const id = asId(said[name]);
    if (id !== null) return id;
  }
  if (levels === 1) return null;
  for (const value of Object.values(said)) {
    const inner = asObject(value);
    const id = inner === null ? null : findId(inner, levels - 1);
    if (id !== null) return id;
  }
  return null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function asId(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
