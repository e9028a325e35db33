/** One thing that is said to the listener, as bytes. */
export interface Shot {
  /** What was done to it, for the report. */
  kind: string;
  bytes: Buffer;
  method: string;
  /** The request target; null where the bytes may be no request, or several. */
  target: string | null;
  /** What the document promises of the answer, where it promises anything. */
  expected: 'ok' | 'malformed' | null;
}

/** A request on the wire. Header names and values go out as they are, one byte a character. */
export function requestBytes(
  line: string,
  headers: readonly (readonly [name: string, value: string])[],
  body: Buffer,
): Buffer {
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${line}\r\n${head}\r\n`, 'latin1'), body]);
}

/** Bytes for a person to read and to send again: what is not plain ASCII stands as an escape. */
export function readable(bytes: Buffer, most = 1500): string {
  const text = bytes
    .subarray(0, most)
    .toString('latin1')
    .replaceAll('\\', '\\\\')
    .replace(/[^\n\x20-\x7e]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return bytes.length > most ? `${text}… (${bytes.length} bytes)` : text;
}
