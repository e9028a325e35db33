import { SECRET_MASK } from '../bank/secrets.ts';

/** The headers whose value is nobody's business, in lower case: tokens, cookies, credentials. Their value never reaches the log. */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'cookie2',
  'set-cookie',
  'set-cookie2',
  'authentication-info',
  'x-api-key',
  'api-key',
  'apikey',
  'x-auth-token',
  'x-access-token',
  'x-id-token',
  'x-csrf-token',
  'x-xsrf-token',
  'x-amz-security-token',
  'x-forwarded-access-token',
  'x-forwarded-client-cert',
]);

/** By it the listener knows a call that an operator makes again; it is no part of what is kept. */
export const REPLAY_HEADER = 'x-example-bank-replay';

/** A header as it may be kept. */
export function maskedHeader(name: string, value: string): [name: string, value: string] {
  return [name, SECRET_HEADERS.has(name.trim().toLowerCase()) ? SECRET_MASK : value];
}

const SECRET_IN_QUERY =
  /([?&;](?:access_token|refresh_token|id_token|auth_token|token|api_?key|key|password|passwd|secret|client_secret|signature|sig|code)=)[^&;#]*/gi;
/** Credentials before a host name, as in `http://user:secret@host/`. */
const SECRET_IN_HOST = /^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i;

/** A request's target as it may be kept. */
export function maskedTarget(target: string): string {
  // Most addresses have nothing in which a secret could be.
  if (/^\/[\w/-]*$/.test(target)) return target;
  return target.replace(SECRET_IN_HOST, `$1${SECRET_MASK}@`).replaceAll(SECRET_IN_QUERY, `$1${SECRET_MASK}`);
}
