import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Who may use the console over HTTP. The printed URL carries a token, which the first visit exchanges for a cookie
 * that scripts cannot read and other sites cannot send; the token leaves the address bar at once.
 */
export interface ConsoleAccess {
  token: string;
  /** Whether the request comes from the console itself: right host name, right cookie, no stranger's page behind it. */
  refusal(request: FastifyRequest): { status: 401 | 403 | 421; message: string } | null;
  isToken(text: unknown): boolean;
  admit(request: FastifyRequest, reply: FastifyReply): FastifyReply;
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
    refusal(request) {
      // A name that some page has pointed at this machine (DNS rebinding) is not ours.
      if (!LOOPBACK_NAMES.test(request.headers.host ?? ''))
        return { status: 421, message: 'Misdirected Request' };
      const site = request.headers['sec-fetch-site'];
      if (site === 'cross-site' || site === 'same-site') return { status: 403, message: 'Forbidden' };
      return same(request.cookies[cookieName(request)] ?? '', session)
        ? null
        : { status: 401, message: 'Unauthorized' };
    },
  };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
