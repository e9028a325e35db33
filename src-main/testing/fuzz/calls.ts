import { misfits, resolveSchema, type Json } from '../json-schema.ts';
import type { Dice } from './dice.ts';
import { HOSTILE_TEXTS } from './hostile-values.ts';
import { literalsOf, type Known, type Strictness } from './literals.ts';
import { requestBytes, type Shot } from './shot.ts';
import { CONTENT_TYPES, HEADERS, METHODS, oddTarget } from './strange-requests.ts';

/** An operation of the document: where it is, and the schema of its body. */
interface Operation {
  path: string;
  method: string;
  type: string | null;
  schema: Json;
}

const PREFIXES = ['', '', '/api/example-bank'];

/** Makes calls from an OpenAPI document, well framed, so that the listener reads them to their end: some as they should be, most not. */
export function callsOf(document: Json, dice: Dice, options: { known: Known; token: string }): () => Shot {
  const literals = literalsOf(document, dice, options.known);
  const operations = operationsOf(document);

  return () => {
    const operation = dice.pick(operations);
    const strictness = dice.pick<Strictness>(['valid', 'nearly', 'nearly', 'wild']);
    const body = bodyFor(operation, strictness);
    const clean = dice.below(3) > 0;
    const target = dice.pick(PREFIXES) + operation.path;
    if (clean)
      return shot(operation, {
        kind: `${strictness} ${operation.path}`,
        target,
        body,
        expected: promised(operation, strictness, body),
      });
    return shot(operation, {
      kind: `strange ${operation.path}`,
      target: dice.oneIn(3) ? oddTarget(dice, target) : target,
      body,
      ...(dice.oneIn(3) ? { method: dice.pick(METHODS) } : {}),
      ...(operation.type !== null && dice.oneIn(3) ? { type: dice.pick(CONTENT_TYPES) } : {}),
      ...(dice.oneIn(8) ? { token: dice.pick(HOSTILE_TEXTS).replace(/[^\x20-\x7e]/g, '?') } : {}),
      headers: Array.from({ length: dice.below(4) }, () => dice.pick(HEADERS)),
      version: dice.oneIn(30) ? '1.0' : '1.1',
    });
  };

  function shot(
    operation: Operation,
    call: {
      kind: string;
      target: string;
      body: Buffer;
      expected?: Shot['expected'];
      method?: string;
      type?: string | null;
      token?: string;
      headers?: (readonly [string, string])[];
      version?: string;
    },
  ): Shot {
    const { kind, target, body, expected = null, method = operation.method, version = '1.1' } = call;
    const { type = operation.type, token = options.token, headers = [] } = call;
    const sent: (readonly [string, string])[] = [
      ['authorization', `Bearer ${token}`],
      ...(type === null ? [] : [['content-type', type] as const]),
      ...headers,
    ];
    if (!sent.some(([name]) => name === 'host')) sent.unshift(['host', '127.0.0.1']);
    const chunked = body.length > 0 && version === '1.1' && dice.oneIn(10);
    sent.push(chunked ? ['transfer-encoding', 'chunked'] : ['content-length', String(body.length)]);
    const line = `${method} ${target} HTTP/${version}`;
    return {
      kind,
      bytes: requestBytes(line, sent, chunked ? inChunks(body) : body),
      method,
      target,
      expected,
    };
  }

  function bodyFor({ type, schema }: Operation, strictness: Strictness): Buffer {
    if (type === null) return Buffer.alloc(0);
    if (type === 'application/json') return json(schema, strictness);
    const fields = Object.keys(schema['properties'] as Json).filter(
      () => strictness === 'valid' || !dice.oneIn(6),
    );
    const pairs = fields.map(
      (name) => [name, dice.pick([...HOSTILE_TEXTS, '1', '3', '+254700000000'])] as const,
    );
    const form = new URLSearchParams(
      pairs.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
    ).toString();
    return Buffer.from(
      strictness === 'wild'
        ? `${form}&${dice.pick(['%zz', '&&=&=', '__proto__=1', 'text=1&text=2', '=', '\0'])}`
        : form,
    );
  }

  function json(schema: Json, strictness: Strictness): Buffer {
    const text = literals.write(schema, strictness);
    if (strictness !== 'wild' || dice.below(4) > 0) return Buffer.from(text);
    const whole = Buffer.from(text);
    return dice.pick<() => Buffer>([
      () => whole.subarray(0, dice.below(whole.length + 1)),
      () => Buffer.from(text, 'utf16le'),
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]),
      () => Buffer.concat([whole, Buffer.from([dice.below(256)])]),
      () => Buffer.from(whole.map((byte) => (dice.oneIn(40) ? dice.below(256) : byte))),
      () => Buffer.from(literals.deep(dice.below(50_000), dice.oneIn(2))),
    ])();
  }

  /** A body that fits the schema goes through, or is refused as business; one that does not is malformed. The document does not say all, so the rest is open. */
  function promised({ schema, type }: Operation, strictness: Strictness, body: Buffer): Shot['expected'] {
    if (strictness === 'valid') return 'ok';
    if (type !== 'application/json') return null;
    let value: unknown;
    try {
      value = JSON.parse(body.toString());
    } catch {
      // Python's numbers are taken beside JSON's.
      return null;
    }
    const faults = misfits(document, schema, value).filter((fault) => !fault.endsWith(': not documented'));
    return faults.length > 0 ? 'malformed' : null;
  }

  function inChunks(body: Buffer): Buffer {
    const parts: Buffer[] = [];
    for (let at = 0; at < body.length;) {
      const size = 1 + dice.below(body.length);
      const part = body.subarray(at, at + size);
      const extension = dice.oneIn(5) ? ';name="value"' : '';
      parts.push(Buffer.from(`${part.length.toString(16)}${extension}\r\n`), part, Buffer.from('\r\n'));
      at += part.length;
    }
    return Buffer.concat([...parts, Buffer.from(dice.oneIn(5) ? '0\r\nx-trailer: y\r\n\r\n' : '0\r\n\r\n')]);
  }
}

function operationsOf(document: Json): Operation[] {
  return Object.entries(document['paths'] as Record<string, Record<string, Json>>).map(([path, methods]) => {
    const [method, operation] = Object.entries(methods)[0]!;
    const content = (operation['requestBody'] as Json | undefined)?.['content'] as
      Record<string, Json> | undefined;
    const [type, media] = Object.entries(content ?? {})[0] ?? [null, undefined];
    const schema = (media?.['schema'] ?? {}) as Json;
    return { path, method: method.toUpperCase(), type, schema: resolveSchema(document, schema) };
  });
}
