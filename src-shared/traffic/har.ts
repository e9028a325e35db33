import type { BridgeCallDetail, CallMessage } from '../operator/traffic-views.ts';

/*
 * HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), written entry by entry, so that an archive of any size needs no memory.
 * What only this bank knows stands in fields that begin with `_`, as the format has it.
 */

/** Everything before the first entry. */
export function harHead(version: string): string {
  const creator = { name: 'Example Bank Console', version };
  const comment = 'Calls to a simulated bank. Secrets in headers and addresses are masked.';
  return `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"comment":${JSON.stringify(comment)},"entries":[\n`;
}

/** Between two entries, and after the last. */
export const HAR_BETWEEN = ',\n';
export const HAR_END = '\n]}}\n';

/** One call as an entry; `address` is where the listener is, as `http://host:port`. */
export function harEntry(call: BridgeCallDetail, address: string): string {
  const { request, response } = call;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(call.path) ? call.path : `${address}${call.path}`;
  const mimeType = headerOf(response, 'content-type');
  const entry = {
    startedDateTime: call.at,
    time: call.ms,
    request: {
      method: call.method,
      url,
      httpVersion: call.protocol,
      cookies: [],
      headers: pairs(request.headers),
      queryString: fieldsOf(/\?([^#]*)/.exec(url)?.[1] ?? ''),
      headersSize: -1,
      bodySize: request.bytes,
      ...(request.bytes > 0 && { postData: postData(request) }),
    },
    response: {
      status: call.status,
      statusText: '',
      httpVersion: call.protocol,
      cookies: [],
      headers: pairs(response.headers),
      content: {
        size: response.bytes,
        mimeType,
        text: response.body,
        ...(response.encoding === 'base64' && { encoding: 'base64' }),
        ...(response.truncated && { comment: cutComment(response) }),
      },
      redirectURL: headerOf(response, 'location'),
      headersSize: -1,
      bodySize: call.status === 0 ? -1 : response.bytes,
      ...(call.status === 0 && { _error: 'The caller was gone before it had its answer.' }),
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: call.ms, receive: 0 },
    _id: call.id,
    _operation: call.operation,
    _outcome: call.outcome,
    ...(call.replayOf !== null && { _replayOf: call.replayOf }),
    ...(call.pinned && { _pinned: true }),
  };
  return JSON.stringify(entry);
}

function postData(request: CallMessage): Record<string, unknown> {
  const mimeType = headerOf(request, 'content-type');
  const isForm = mimeType.startsWith('application/x-www-form-urlencoded') && request.encoding === 'utf8';
  return {
    mimeType,
    // The format lets a body be fields or text; both at once are common, and read by all.
    params: isForm ? fieldsOf(request.body) : [],
    text: request.body,
    ...(request.encoding === 'base64' && { _encoding: 'base64' }),
    ...(request.truncated && { comment: cutComment(request) }),
  };
}

function cutComment({ keptBytes, bytes }: CallMessage): string {
  return `Only the first ${keptBytes} of ${bytes} bytes were kept.`;
}

function pairs(headers: CallMessage['headers']): { name: string; value: string }[] {
  return headers.map(([name, value]) => ({ name, value }));
}

/** The fields of a query or of a form. */
function fieldsOf(text: string): { name: string; value: string }[] {
  return text
    .split('&')
    .filter((field) => field !== '')
    .map((field) => {
      const [name = '', ...rest] = field.split('=');
      return { name: decoded(name), value: decoded(rest.join('=')) };
    });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function headerOf({ headers }: CallMessage, name: string): string {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? '';
}
