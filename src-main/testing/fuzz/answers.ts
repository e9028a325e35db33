/** An answer as it stood on the wire. */
export interface Answer {
  status: number;
  /** Names in lower case; what stands twice is joined with a comma. */
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Reads the answers of one connection as their bytes come in. It believes nothing: what is not HTTP/1.1 is an error. */
export interface AnswerReader {
  push(chunk: Buffer): void;
  /** The next whole answer to a request with this method, or null when there is none yet. @throws where the bytes are none */
  take(method: string): Answer | null;
  /** What has come and belongs to no whole answer. */
  rest(): Buffer;
}

export function answerReader(): AnswerReader {
  let bytes: Buffer = Buffer.alloc(0);

  function take(method: string): Answer | null {
    const headEnd = bytes.indexOf('\r\n\r\n');
    if (headEnd === -1) return null;
    const [line = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
    const status = Number(
      /^HTTP\/1\.1 ([1-5]\d\d) [\x20-\x7e]*$/.exec(line)?.[1] ?? fail(`no status line: ${line}`),
    );
    const headers = new Map<string, string>();
    for (const one of lines) {
      const [, name = '', value = ''] =
        /^([!#$%&'*+.^_`|~0-9a-z-]+): ?(.*)$/i.exec(one) ?? fail(`no header: ${one}`);
      headers.set(name.toLowerCase(), [headers.get(name.toLowerCase()) ?? [], value].flat().join(', '));
    }
    const bodyAt = headEnd + 4;
    // "Continue" comes before the answer.
    if (status < 200) {
      bytes = bytes.subarray(bodyAt);
      return take(method);
    }
    const length = bodyLength(method, status, headers);
    if (bytes.length < bodyAt + length) return null;
    const body = bytes.subarray(bodyAt, bodyAt + length);
    bytes = bytes.subarray(bodyAt + length);
    return { status, headers, body };
  }

  return {
    push: (chunk) => void (bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])),
    take,
    rest: () => bytes,
  };
}

function bodyLength(method: string, status: number, headers: ReadonlyMap<string, string>): number {
  if (method === 'HEAD' || status === 204 || status === 304) return 0;
  const length = headers.get('content-length');
  if (length === undefined || !/^\d+$/.test(length))
    return fail(`no length: ${status} ${[...headers].join('; ')}`);
  return Number(length);
}

function fail(why: string): never {
  throw new Error(`The answer is no HTTP: ${why}`);
}
