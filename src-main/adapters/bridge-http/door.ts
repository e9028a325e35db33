import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../../src-shared/bank/settings.ts';
import { isAllowedHost } from './allowed-host.ts';
import { carriesToken } from './bearer-token.ts';
import { sendFault } from './faults.ts';
import { isStranger } from './stranger.ts';

/** Who is let in, read anew for each request: a changed setting holds at once. */
export type DoorSettings = Pick<Settings, 'host' | 'allowedHosts' | 'bridgeToken'>;

const WAY_IN =
  'Add the name to the allowed hosts: --allowed-hosts, EXAMPLE_BANK_ALLOWED_HOSTS, or Settings in the console.';

/** Answers whoever is not let in, before anything of the call is read; null for everybody else. */
export function refuseAtDoor(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: DoorSettings,
): FastifyReply | null {
  const named = hostsOf(request);
  if (named.length === 0) return sendFault(reply, 400, ['Invalid Input. Field required: Host']);
  if (!named.every((host) => isAllowedHost(host, settings)))
    return sendFault(reply, 421, [`Misdirected Request: this bank does not go by that host name. ${WAY_IN}`]);
  if (isStranger(request))
    return sendFault(reply, 403, ['Forbidden: the bank answers no calls from web pages of others.']);
  return null;
}

/** Every host that the request names: more than one header may, and so may a target with a scheme, as proxies send it. */
function hostsOf({ raw }: FastifyRequest): string[] {
  const { rawHeaders, url = '' } = raw;
  const headers: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]!.toLowerCase() === 'host') headers.push(rawHeaders[at + 1]!);
  }
  const target = url.startsWith('/') ? undefined : /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1];
  return headers.length === 0 || target === undefined ? headers : [...headers, target];
}

/** Lets nobody call the operations of this plugin without the token, where one is set; whether the bank is there, anybody may ask. */
export function wantToken(app: FastifyInstance, settings: () => DoorSettings): void {
  app.addHook('onRequest', (request, reply, next) => {
    const { bridgeToken } = settings();
    if (bridgeToken === '' || request.routeOptions.url?.endsWith('/ping') === true) return next();
    if (carriesToken(request.headers.authorization, bridgeToken)) return next();
    const message = 'Unauthorized: send the token of the bank as Authorization: Bearer <token>.';
    sendFault(reply.header('www-authenticate', 'Bearer'), 401, [message]);
  });
}
