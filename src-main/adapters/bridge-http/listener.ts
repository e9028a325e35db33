import type { FastifyInstance } from 'fastify';
import type { ListenerView } from '../../../src-shared/operator/views.ts';
import type { Logger } from '../../core/ports/logger.ts';

/** The door at which the bridge knocks: opened, closed and opened elsewhere while the bank runs. */
export interface BridgeListener {
  /** Opens it at an address, closing it first where it was open. A port that is taken is a view, not a throw. */
  open(host: string, port: number): Promise<ListenerView>;
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

/** Makes the listener around `build`, which gives a fresh app each time (a closed one cannot listen again). */
export function createBridgeListener(options: {
  build(): Promise<FastifyInstance>;
  logger: Logger;
  changed(): void;
}): BridgeListener {
  let app: FastifyInstance | undefined;
  let view: ListenerView = { state: 'closed', address: '' };

  function become(next: ListenerView): ListenerView {
    view = next;
    options.changed();
    return next;
  }

  async function close(): Promise<void> {
    const closing = app;
    app = undefined;
    await closing?.close();
  }

  return {
    view: () => view,
    close,
    async open(host, port) {
      await close();
      const wanted = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
      const candidate = await options.build();
      try {
        const address = await candidate.listen({ host, port });
        app = candidate;
        options.logger.info('The bridge listener is open', { address });
        return become({ state: 'listening', address });
      } catch (fault) {
        await candidate.close();
        const { code = 'UNKNOWN' } = fault as { code?: string };
        const message = `${wanted} ${WAYS_OUT[code] ?? `cannot be opened: ${(fault as Error).message}`}`;
        options.logger.error(message, { code });
        return become({ state: 'failed', address: wanted, code, message });
      }
    },
  };
}
