import { inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { SECRET_MASK } from '../../../../src-shared/bank/secrets.ts';
import type { RefusalCode } from '../../../../src-shared/bank/refusals.ts';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type {
  BridgeCallDetail,
  BridgeCallFilter,
  BridgeCallRow,
  CallMessage,
  CallSubject,
} from '../../../../src-shared/operator/traffic-views.ts';
import { any, contains, given, readPage, type Condition } from '../page.ts';
import type { CallLogFile } from './open-call-log.ts';

interface CallRecord {
  id: number;
  at: number;
  operation: BridgeCallRow['operation'];
  outcome: BridgeCallRow['outcome'];
  method: string;
  path: string;
  status: number;
  refusal_code: RefusalCode | null;
  refusal_text: string | null;
  ms: number;
  request_bytes: number;
  response_bytes: number;
  replay_of: number | null;
  pinned: number;
}

/** A page of the log. */
export function listCalls(
  file: CallLogFile,
  query: OperatorArgument<'listBridgeCalls'>,
): Page<BridgeCallRow> {
  const page = readPage<CallRecord>(file, query, {
    columns: sql`*`,
    from: sql`calls`,
    where: conditionsOf(query),
    sort: sql`id`,
    id: sql`id`,
  });
  return { ...page, rows: page.rows.map(rowOf) };
}

function conditionsOf(filter: BridgeCallFilter): Condition[] {
  return [
    ...given(filter.operation, (operation) => sql`operation = ${operation}`),
    ...given(filter.outcome, (outcome) => sql`outcome = ${outcome}`),
    ...given(filter.pinned, (pinned) => sql`pinned = ${Number(pinned)}`),
    ...given(filter.from, (from) => sql`at >= ${Date.parse(from)}`),
    ...given(filter.to, (to) => sql`at < ${Date.parse(to)}`),
    ...given(filter.afterId, (id) => sql`id > ${id}`),
    ...given(filter.upToId, (id) => sql`id <= ${id}`),
    ...given(
      filter.reference,
      (reference) =>
        sql`id IN (SELECT call_id FROM call_subjects WHERE reference = ${reference} AND kind <> 'statement')`,
    ),
    ...given(filter.search, (text) =>
      any([
        contains(sql`path`, text),
        contains(sql`refusal_text`, text),
        sql`id IN (SELECT call_id FROM call_subjects WHERE ${contains(sql`reference`, text)})`,
      ]),
    ),
  ];
}

interface MessagesRecord {
  protocol: string;
  target: string;
  request_headers: string;
  response_headers: string;
  request_kept: number;
  response_kept: number;
  request_body: Buffer | null;
  response_body: Buffer | null;
}

const ONE = 'SELECT * FROM calls JOIN call_messages ON call_id = id WHERE id = ?';
const SUBJECTS = 'SELECT kind, reference FROM call_subjects WHERE call_id = ? ORDER BY kind, reference';
const keys = { one: {}, subjects: {} };

function recordOf(file: CallLogFile, id: number): (CallRecord & MessagesRecord) | undefined {
  return file.prepared(keys.one, ONE).get(id) as (CallRecord & MessagesRecord) | undefined;
}

/** A call in full. */
export function findCall(file: CallLogFile, id: number): BridgeCallDetail | null {
  const record = recordOf(file, id);
  if (record === undefined) return null;
  return {
    ...rowOf(record),
    protocol: record.protocol,
    subjects: file.prepared(keys.subjects, SUBJECTS).all(id) as CallSubject[],
    request: messageOf(
      record.request_headers,
      record.request_body,
      record.request_bytes,
      record.request_kept,
    ),
    response: messageOf(
      record.response_headers,
      record.response_body,
      record.response_bytes,
      record.response_kept,
    ),
  };
}

/** What it takes to make a call again: as it was on the wire, but for what is masked. */
export function findWireCall(
  file: CallLogFile,
  id: number,
): { method: string; target: string; headers: [string, string][]; body: Buffer; isWhole: boolean } | null {
  const record = recordOf(file, id);
  if (record === undefined) return null;
  return {
    method: record.method,
    target: record.target,
    headers: pairsOf(record.request_headers),
    body: unpacked(record.request_body),
    isWhole: record.request_kept === record.request_bytes,
  };
}

function rowOf(record: CallRecord): BridgeCallRow {
  return {
    id: record.id,
    at: new Date(record.at).toISOString(),
    method: record.method,
    path: record.path,
    operation: record.operation,
    outcome: record.outcome,
    status: record.status,
    refusal: record.refusal_text === null ? null : { code: record.refusal_code, text: record.refusal_text },
    ms: record.ms,
    requestBytes: record.request_bytes,
    responseBytes: record.response_bytes,
    replayOf: record.replay_of,
    pinned: record.pinned === 1,
  };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function messageOf(headers: string, body: Buffer | null, bytes: number, keptBytes: number): CallMessage {
  const whole = unpacked(body);
  const truncated = keptBytes < bytes;
  const common = { headers: pairsOf(headers).map(readable), bytes, keptBytes, truncated };
  try {
    return { ...common, body: UTF_8.decode(truncated ? wholeCharacters(whole) : whole), encoding: 'utf8' };
  } catch {
    return { ...common, body: whole.toString('base64'), encoding: 'base64' };
  }
}

/** A text that was cut may end in the middle of a character. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.byteLength;
  while (end > 0 && bytes.byteLength - end < 4 && (bytes[end - 1]! & 0xc0) === 0x80) end -= 1;
  const isLead = end > 0 && bytes[end - 1]! >= 0xc0;
  const width = bytes[end - 1]! >= 0xf0 ? 4 : bytes[end - 1]! >= 0xe0 ? 3 : 2;
  const isCut = isLead && bytes.byteLength - end + 1 < width;
  return isCut ? bytes.subarray(0, end - 1) : bytes;
}

/** Headers are bytes, which Node reads as Latin-1; many callers mean UTF-8. */
function readable([name, value]: [string, string]): [string, string] {
  if (value === SECRET_MASK) return [name, value];
  try {
    return [name, UTF_8.decode(Buffer.from(value, 'latin1'))];
  } catch {
    return [name, value];
  }
}

function pairsOf(headers: string): [string, string][] {
  if (headers === '') return [];
  const flat = headers.split('\n');
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, at) => [flat[at * 2]!, flat[at * 2 + 1]!]);
}

function unpacked(body: Buffer | null): Buffer {
  if (body === null) return Buffer.alloc(0);
  const rest = body.subarray(1);
  return body[0] === 1 ? inflateRawSync(rest) : rest;
}
