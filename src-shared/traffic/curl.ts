import { SECRET_MASK } from '../bank/secrets.ts';

/** A call to be written down for a shell. */
export interface CurlCall {
  /** `http://host:port`, without a slash at its end. */
  address: string;
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** A text, or bytes that are none. */
  body: string | Uint8Array;
}

/** What stands for a secret, which the log does not keep; whoever uses the command puts it in. */
export const SECRET_PLACEHOLDER = 'PUT-THE-SECRET-HERE';

/** In characters, of up to three bytes: more does not fit into one argument of a command on Linux (128 KiB), and comes through a pipe. */
const LONGEST_ARGUMENT = 40_000;

/** Of the connection, or made anew by curl. */
const LEFT_OUT = new Set(['connection', 'content-length', 'expect', 'keep-alive', 'transfer-encoding']);
/** What curl adds by itself, and must not where the call had none. */
const ADDED_BY_CURL = ['User-Agent', 'Accept', 'Content-Type'] as const;
/** A target that curl leaves as it is. */
const PLAIN_TARGET = /^\/[\w\-.~!$&'()*+,;=:@%/?]*$/;

/**
 * The call as a command for `sh`: the same bytes go out. Text stands in single quotes; what is no text, or too long for an argument, is
 * printed into a pipe.
 */
export function curlCommand({ address, method, target, headers, body }: CurlCall): string {
  const host = address.replace(/^\w+:\/\//, '');
  const hasBody = body.length > 0;
  const words: string[] = [];
  if (method === 'HEAD') words.push('--head');
  else if (method !== (hasBody ? 'POST' : 'GET')) words.push('-X', quoted(method));
  const isPlain = PLAIN_TARGET.test(target);
  words.push(quoted(isPlain ? `${address}${target}` : `${address}/`));
  if (!isPlain) words.push('--request-target', quoted(target));
  for (const [name, value] of headers) {
    if (LEFT_OUT.has(name.toLowerCase()) || (name.toLowerCase() === 'host' && value === host)) continue;
    words.push('-H', quoted(headerLine(name, value.replaceAll(SECRET_MASK, SECRET_PLACEHOLDER))));
  }
  for (const name of ADDED_BY_CURL) {
    const given = headers.some(([own]) => own.toLowerCase() === name.toLowerCase());
    if (!given && (name !== 'Content-Type' || hasBody)) words.push('-H', quoted(`${name}:`));
  }
  if (!hasBody) return command(words);
  // No word of a shell can hold a NUL.
  const isWord = typeof body === 'string' && !body.includes('\u0000');
  if (isWord && body.length <= LONGEST_ARGUMENT) return command([...words, '--data-raw', quoted(body)]);
  const printed = isWord ? `printf '%s' ${quoted(body)}` : `printf '${octal(body)}'`;
  return `${printed} | ${command([...words, '--data-binary', '@-'])}`;
}

/** One option a line. */
function command(words: readonly string[]): string {
  const lines = words.map((word, at) => (at > 0 && word.startsWith('-') ? ` \\\n  ${word}` : ` ${word}`));
  return `curl --path-as-is --globoff${lines.join('')}`;
}

/** A word for `sh`, whatever is in it. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) && !text.startsWith('-')
    ? text
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Curl takes a header without a value away, unless it is written with a semicolon. */
function headerLine(name: string, value: string): string {
  return value.trim() === '' ? `${name};` : `${name}: ${value}`;
}

/** The body as the format of `printf`: every byte that is no letter or digit as its octal number. */
function octal(body: string | Uint8Array): string {
  if (typeof body !== 'string') return Array.from(body, octalByte).join('');
  // Percent signs stand for the bytes of UTF-8.
  return encodeURIComponent(body).replaceAll(/%([\dA-F]{2})|[^\dA-Za-z]/g, (mark, hex: string | undefined) =>
    octalByte(hex === undefined ? mark.codePointAt(0)! : Number.parseInt(hex, 16)),
  );
}

function octalByte(byte: number): string {
  const isPlain = /[\dA-Za-z]/.test(String.fromCodePoint(byte));
  return isPlain ? String.fromCodePoint(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
}
