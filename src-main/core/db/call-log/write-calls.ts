import { constants, deflateRawSync } from 'node:zlib';
import type { BridgeOperation } from '../../../../src-shared/operator/traffic-views.ts';
import type { CallFacts } from '../../../../src-shared/traffic/call-facts.ts';
import type { CallLogFile } from './open-call-log.ts';

/** A call as it is kept. */
export interface KeptCall extends CallFacts {
  id: number;
  at: number;
  operation: BridgeOperation;
  method: string;
  path: string;
  status: number;
  ms: number;
  protocol: string;
  /** As it came, to be asked again; secrets masked. */
  target: string;
  /** Name, value, name, value …, as Latin-1; secrets masked. */
  requestHeaders: readonly string[];
  responseHeaders: readonly string[];
  requestBytes: number;
  responseBytes: number;
  requestBody: Buffer;
  responseBody: Buffer;
  replayOf: number;
}

const INSERT_CALL = `INSERT OR REPLACE INTO calls (id, at, operation, outcome, method, path, status, refusal_code, refusal_text, ms, request_bytes,
  response_bytes, replay_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_MESSAGES = `INSERT INTO call_messages (call_id, protocol, target, request_headers, response_headers, request_kept, response_kept,
  request_body, response_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_SUBJECT = 'INSERT OR IGNORE INTO call_subjects (reference, kind, call_id) VALUES (?, ?, ?)';
const keys = { call: {}, messages: {}, subject: {}, forget: {} };

/** Writes a call; several go into one transaction of the caller's. */
export function writeCall(file: CallLogFile, call: KeptCall): void {
  const { id, refusal } = call;
  file
    .prepared(keys.call, INSERT_CALL)
    .run(
      id,
      call.at,
      call.operation,
      call.outcome,
      call.method,
      call.path,
      call.status,
      refusal?.code ?? null,
      refusal?.text ?? null,
      call.ms,
      call.requestBytes,
      call.responseBytes,
      call.replayOf || null,
    );
  file
    .prepared(keys.messages, INSERT_MESSAGES)
    .run(
      id,
      call.protocol,
      call.target,
      call.requestHeaders.join('\n'),
      call.responseHeaders.join('\n'),
      call.requestBody.byteLength,
      call.responseBody.byteLength,
      packed(call.requestBody),
      packed(call.responseBody),
    );
  for (const { kind, reference } of call.subjects)
    file.prepared(keys.subject, INSERT_SUBJECT).run(reference, kind, id);
}

/** Shorter bodies are hardly made smaller. */
const PACKED_FROM = 512;

/** A body as it is stored: packed where that helps, with a first byte that says which. */
function packed(body: Buffer): Buffer | null {
  if (body.byteLength === 0) return null;
  if (body.byteLength < PACKED_FROM) return Buffer.concat([Buffer.of(0), body]);
  return Buffer.concat([Buffer.of(1), deflateRawSync(body, { level: constants.Z_BEST_SPEED })]);
}

/** What keeps the log from growing without an end. */
export interface LogBounds {
  calls: number;
  bytes: number;
  pinnedCalls: number;
  pinnedBytes: number;
}

export const LOG_BOUNDS: LogBounds = {
  calls: 50_000,
  bytes: 256_000_000,
  pinnedCalls: 500,
  pinnedBytes: 64_000_000,
};

const COUNT_CALLS = 'SELECT count(*) FROM calls';
const FORGET_OLDEST =
  'DELETE FROM calls WHERE id IN (SELECT id FROM calls WHERE pinned = 0 ORDER BY id LIMIT ?)';

/** How many calls there are, once at the start; afterwards the keeper counts. */
export function countCalls(file: CallLogFile): number {
  return file.connection.prepare<[], number>(COUNT_CALLS).pluck().get() ?? 0;
}

/** The newest number that was given. */
export function newestCall(file: CallLogFile): number {
  return file.connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM calls').pluck().get() ?? 0;
}

/** Lets the oldest go that nobody pinned; gives how many those were. */
export function forgetOldest(file: CallLogFile, count: number): number {
  return file.prepared(keys.forget, FORGET_OLDEST).run(count).changes;
}

/** Bytes of the file that hold something. */
export function usedBytes({ connection }: CallLogFile): number {
  const read = (name: string): number => connection.pragma(name, { simple: true }) as number;
  return (read('page_count') - read('freelist_count')) * read('page_size');
}

/** Takes all but the pinned calls away, for good: their bytes are overwritten, and the file becomes smaller. */
export function clearCalls({ connection }: CallLogFile): number {
  const { changes } = connection.prepare('DELETE FROM calls WHERE pinned = 0').run();
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
  return changes;
}

/** Pins a call, or takes its pin. `full` where there is no room for another. */
export function pinCall(
  file: CallLogFile,
  id: number,
  pinned: boolean,
  bounds: LogBounds,
): 'done' | 'missing' | 'full' {
  const { connection } = file;
  const call = connection
    .prepare<[number], { pinned: number; bytes: number }>(
      `SELECT pinned, coalesce(length(request_body), 0) + coalesce(length(response_body), 0) AS bytes
       FROM calls JOIN call_messages ON call_id = id WHERE id = ?`,
    )
    .get(id);
  if (call === undefined) return 'missing';
  if (pinned && call.pinned === 0) {
    const all = pinnedCalls(file);
    if (all.calls >= bounds.pinnedCalls || all.bytes + call.bytes > bounds.pinnedBytes) return 'full';
  }
  connection.prepare('UPDATE calls SET pinned = ? WHERE id = ?').run(Number(pinned), id);
  return 'done';
}

/** What the pinned ones take. */
export function pinnedCalls({ connection }: CallLogFile): { calls: number; bytes: number } {
  return connection
    .prepare<[], { calls: number; bytes: number }>(
      `SELECT count(*) AS calls, coalesce(sum(coalesce(length(request_body), 0) + coalesce(length(response_body), 0)), 0) AS bytes
       FROM calls INDEXED BY calls_pinned JOIN call_messages ON call_id = id WHERE pinned = 1`,
    )
    .get()!;
}
