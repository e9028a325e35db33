import type { Dice } from './dice.ts';
import { HOSTILE_TEXTS, NUMBER_LITERALS, WRONG_LITERALS } from './hostile-values.ts';
import type { Shot } from './shot.ts';

/** Bytes that mean something to a reader of HTTP or of JSON. */
const TOKENS: readonly Buffer[] = [
  '\r\n',
  '\n',
  '\r',
  '\r\n\r\n',
  ':',
  ' ',
  '\t',
  '\0',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '%',
  '&',
  '=',
  '\xff',
  'Content-Length: 0\r\n',
  'Content-Length: 99999999999\r\n',
  'Content-Length: -1\r\n',
  'Content-Length: 5\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: gzip, chunked\r\n',
  'Transfer-Encoding: \x0bchunked\r\n',
  'Connection: upgrade\r\nUpgrade: websocket\r\n',
  'Host: evil.example\r\n',
  ' folded: line\r\n',
  'x\0y: z\r\n',
  'HTTP/0.9',
  'HTTP/2.0',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n',
  '\\u0000',
  '\\ud800',
  '\\x',
  '"__proto__":',
  'NaN',
  '-Infinity',
].map((token) => Buffer.from(token, 'latin1'));

const GARBAGE: readonly ((dice: Dice) => Buffer)[] = [
  (dice) => Buffer.from(Array.from({ length: dice.below(2000) }, () => dice.below(256))),
  () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
  () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  () => Buffer.from('CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'),
  () => Buffer.from('CONNECT /check_funds HTTP/1.1\r\nHost: localhost\r\n\r\n'),
  () => Buffer.from('GET /ping\r\n\r\n'),
  () =>
    Buffer.from(
      'GET /ping HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n',
    ),
  () =>
    Buffer.from(
      'GET /ping HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n\r\n',
    ),
  (dice) => Buffer.from(`GET /${'x'.repeat(dice.below(40_000))} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
  (dice) =>
    Buffer.from(`GET /ping HTTP/1.1\r\nHost: localhost\r\n${'x: y\r\n'.repeat(dice.below(4000))}\r\n`),
  () =>
    Buffer.from(
      'POST /check_funds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{',
    ),
  (dice) => Buffer.from(`\r\n`.repeat(dice.below(100))),
  () => Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'),
  () => Buffer.from('*1\r\n$4\r\nPING\r\n'),
  () => Buffer.from('EHLO localhost\r\n'),
];

/** Makes shots of bytes of which nobody knows what they mean: recordings that are damaged, two of them grown together, plain garbage. */
export function brokenBytes(dice: Dice, recordings: readonly Buffer[]): () => Shot {
  return () => {
    if (dice.oneIn(6)) return shot('garbage', dice.pick(GARBAGE)(dice));
    let bytes = dice.pick(recordings);
    for (let faults = 1 + dice.below(4); faults > 0; faults -= 1) bytes = damage(bytes);
    return shot('damaged recording', dice.oneIn(2) ? withTrueLength(bytes) : bytes);
  };

  function damage(bytes: Buffer): Buffer {
    const at = dice.below(bytes.length + 1);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    const some = tail.subarray(dice.below(20));
    return dice.pick<() => Buffer>([
      () => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << dice.below(8)) : byte))),
      () => Buffer.from(bytes.map((byte) => (dice.oneIn(100) ? dice.below(256) : byte))),
      () => Buffer.concat([head, some]),
      () => Buffer.concat([head, tail.subarray(0, 20), tail]),
      () => Buffer.concat([head, dice.pick(TOKENS), tail]),
      () => Buffer.concat([head, dice.pick(TOKENS), some]),
      () => head,
      () => Buffer.concat([head, dice.pick(recordings).subarray(at)]),
      () => Buffer.concat([bytes, dice.pick(recordings)]),
      () => withOtherField(bytes),
      () => withOtherField(bytes),
      () => withOtherField(bytes),
      () => withOtherHeader(bytes),
    ])();
  }

  /** Another value for a field of the JSON, or none. */
  function withOtherField(bytes: Buffer): Buffer {
    const text = bytes.toString('latin1');
    const fields = [...text.matchAll(/"\w+":("(?:[^"\\]|\\.)*"|[^,{}[\]]+)/g)];
    if (fields.length === 0) return bytes;
    const field = dice.pick(fields);
    const [name = ''] = field[0].split(':');
    const hostile = Buffer.from(JSON.stringify(dice.pick(HOSTILE_TEXTS))).toString('latin1');
    const value = dice.pick([hostile, dice.pick(NUMBER_LITERALS), dice.pick(WRONG_LITERALS)]);
    const start = text.slice(0, field.index);
    const end = text.slice(field.index + field[0].length);
    return Buffer.from(`${start}${name}:${value}${end}`, 'latin1');
  }

  /** A header line that goes, comes twice or stands elsewhere. */
  function withOtherHeader(bytes: Buffer): Buffer {
    const [head = '', ...rest] = bytes.toString('latin1').split('\r\n\r\n');
    const lines = head.split('\r\n');
    const [line = ''] = lines.splice(dice.below(lines.length), 1);
    const times = dice.below(3);
    for (let time = 0; time < times; time += 1) lines.splice(dice.below(lines.length + 1), 0, line);
    return Buffer.from([lines.join('\r\n'), ...rest].join('\r\n\r\n'), 'latin1');
  }
}

const shot = (kind: string, bytes: Buffer): Shot => ({
  kind,
  bytes,
  method: 'POST',
  target: null,
  expected: null,
});

/** What is said of the body's length made true again, so that the damage reaches the reader of the body. */
function withTrueLength(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return bytes;
  const length = bytes.length - end - 4;
  const head = bytes
    .subarray(0, end)
    .toString('latin1')
    .replace(/content-length: \d+/i, `content-length: ${length}`);
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(end)]);
}
