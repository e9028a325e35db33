import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Who may use the console over HTTP. The printed URL carries a token, which the first visit exchanges for a cookie
 * that scripts cannot read and other sites cannot send; the token leaves the address bar at once.
 */
export interface ConsoleAccess {
  token: string;
  /** Why nothing at all is served to whoever asks: another host name, a stranger's page. */
  refusalAtDoor(request: FastifyRequest): Refusal<403 | 421> | null;
  /** Why the bank is not opened to whoever asks: without the cookie. */
  refusal(request: FastifyRequest): Refusal<401> | null;
  isToken(text: unknown): boolean;
  admit(request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

interface Refusal<Status> {
  status: Status;
  message: string;
}

const LOOPBACK_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

export function createConsoleAccess(): ConsoleAccess {
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  // Cookies do not tell ports apart: without the port in its name, two banks on one machine would throw each other out.
  const cookieName = (request: FastifyRequest): string => `example_bank_console_${request.socket.localPort}`;

  return {
    token,
    isToken: (text) => typeof text === 'string' && same(text, token),
    admit: (request, reply) =>
      reply.setCookie(cookieName(request), session, { path: '/', httpOnly: true, sameSite: 'strict' }),
    refusalAtDoor(request) {
      // A name that some page has pointed at this machine (DNS rebinding) is not ours.
      if (!LOOPBACK_NAMES.test(request.headers.host ?? ''))
        return { status: 421, message: 'Misdirected Request' };
      return isStranger(request) ? { status: 403, message: 'Forbidden' } : null;
    },
    refusal: (request) =>
      same(request.cookies[cookieName(request)] ?? '', session)
        ? null
        : { status: 401, message: 'Unauthorized' },
  };
}

/**
 * Whether a request comes from a web page that is not the console: browsers say so, and no page can keep them from it. An `Origin` that
 * equals `Host` proves nothing; only the browser's word `same-origin` does. Who follows a link opens the console for themselves.
 */
function isStranger({ method, url, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return false;
  if (headers.origin !== undefined) return true;
  if (site === undefined || site === 'none') return false;
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(method === 'GET' && isVisit && /^\/(?:\?|$)/.test(url));
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
