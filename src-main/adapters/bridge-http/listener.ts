import type { AddressInfo, Server } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../../../src-shared/bank/host-names.ts';
import type { ListenerView } from '../../../src-shared/operator/views.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { addressesOf, hearAlso, shut } from './second-address.ts';

/** The door at which the bridge knocks: opened, closed and opened elsewhere while the bank runs. */
export interface BridgeListener {
  /** Opens it at an address, closing it first where it was open. A port that is taken is a view, not a throw. */
  open(host: string, port: number): Promise<ListenerView>;
  /** Lets the calls under way end, and cuts off what takes longer than the bridge would wait. */
  close(): Promise<void>;
  view(): ListenerView;
}

const WAYS_OUT: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'is taken by another program. Close that program, or choose another port: --port, EXAMPLE_BANK_PORT, or Settings in the console.',
  EACCES:
    'may not be opened by this user. Choose a port above 1023: --port, EXAMPLE_BANK_PORT, or Settings in the console.',
  EADDRNOTAVAIL:
    'is not an address of this machine. Choose another: --host, EXAMPLE_BANK_HOST, or Settings in the console.',
  ENOTFOUND:
    'is not an address that this machine knows. Choose another: --host, EXAMPLE_BANK_HOST, or Settings in the console.',
};

const OPEN_TO_ALL =
  'Anybody on the network who reaches this address can call the bank. Set a token for the bridge: --bridge-token, EXAMPLE_BANK_BRIDGE_TOKEN, or Settings in the console.';

/** The bridge waits five seconds for an answer. A browser may hold a connection open on which it never says a word. */
const CLOSE_GRACE_MS = 5000;

/** Makes the listener around `build`, which gives a fresh app each time (a closed one cannot listen again). */
export function createBridgeListener(options: {
  build(): Promise<FastifyInstance>;
  logger: Logger;
  changed(): void;
  closeGraceMs?: number;
  /** Whether callers have to show a token. An opening to the network without one is warned of. */
  wantsToken?(): boolean;
}): BridgeListener {
  let app: FastifyInstance | undefined;
  let ears: Server[] = [];
  let view: ListenerView = { state: 'closed', address: '' };
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** One after the other: two openings at once would find the port taken by each other. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(step);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  function become(next: ListenerView): ListenerView {
    view = next;
    options.changed();
    return next;
  }

  async function stopListening(): Promise<void> {
    const closing = app;
    if (closing === undefined) return;
    app = undefined;
    const cutOff = setTimeout(
      () => closing.server.closeAllConnections(),
      options.closeGraceMs ?? CLOSE_GRACE_MS,
    );
    await Promise.all([closing.close(), ...ears.splice(0).map(shut)]);
    clearTimeout(cutOff);
  }

  async function listen(host: string, port: number): Promise<ListenerView> {
    await stopListening();
    const wanted = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const candidate = await options.build();
    try {
      const [first, ...others] = addressesOf(host);
      const address = await candidate.listen({ host: first, port });
      app = candidate;
      const { port: bound } = candidate.server.address() as AddressInfo;
      const heard = await Promise.all(others.map((other) => hearAlso(candidate.server, other, bound)));
      ears = heard.filter((ear) => ear !== null);
      options.logger.info('The bridge listener is open', { address });
      if (!isLoopback(host) && options.wantsToken?.() !== true) options.logger.warn(OPEN_TO_ALL, { host });
      return become({ state: 'listening', address });
    } catch (fault) {
      await candidate.close();
      const { code = 'UNKNOWN' } = fault as { code?: string };
      const message = `${wanted} ${WAYS_OUT[code] ?? `cannot be opened: ${(fault as Error).message}`}`;
      options.logger.error(message, { code });
      return become({ state: 'failed', address: wanted, code, message });
    }
  }

  return {
    view: () => view,
    open: (host, port) => inTurn(() => listen(host, port)),
    close: () =>
      inTurn(async () => {
        await stopListening();
        if (view.state !== 'closed') become({ state: 'closed', address: view.address });
      }),
  };
}
