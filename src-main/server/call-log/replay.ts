import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { REPLAY_HEADER } from '../../../src-shared/traffic/redaction.ts';
import type { WholeCall } from '../../core/ports/call-log.ts';

/** Longer than the bridge would wait: an operator wants to see how long it takes. */
const PATIENCE_MS = 60_000;
const KEPT_WITHIN_MS = 5000;

/** Calls of the log that are made again, over a real connection to the listener, as g2p-bridge would. */
export interface Replayer {
  /** Gives the new call as the listener counts them. */
  replay(id: number, call: WholeCall, address: string): Promise<Outcome<number>>;
  /** Which call a mark in a request's head stands for; 0 for a mark that was not given out. */
  originalOf(mark: string): number;
  /** Told by the listener, once the call is over. */
  kept(mark: string, count: number): void;
}

/** @param token the bank's token for the bridge, which no log keeps. */
export function createReplayer(token: () => string): Replayer {
  const underWay = new Map<string, { original: number; kept: (count: number) => void }>();

  return {
    originalOf: (mark) => underWay.get(mark)?.original ?? 0,
    kept: (mark, count) => underWay.get(mark)?.kept(count),
    async replay(original, call, address) {
      // Nobody else can know it, so nobody else can pass a call off as a replay.
      const mark = randomBytes(16).toString('hex');
      const kept = Promise.withResolvers<number>();
      underWay.set(mark, { original, kept: kept.resolve });
      try {
        await send(call, address, { [REPLAY_HEADER]: mark }, token());
        // Some answers go past the listener's responses, and are kept as those of nobody.
        setTimeout(
          () => kept.reject(new Error('The call was answered, and not kept.')),
          KEPT_WITHIN_MS,
        ).unref();
        return done(await kept.promise);
      } catch (fault) {
        return refuse('listener_closed', { detail: (fault as Error).message });
      } finally {
        underWay.delete(mark);
      }
    },
  };
}

/** Of the connection, not of the call, or given anew. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'authorization',
]);

function send(call: WholeCall, address: string, mark: Record<string, string>, token: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const { host, hostname, port } = new URL(address);
  const headers = call.headers.filter(([name]) => !OF_THE_CONNECTION.has(name.toLowerCase()));
  const wasAuthorized = call.headers.some(([name]) => name.toLowerCase() === 'authorization');
  const agent = new Agent({ keepAlive: false });
  const outgoing = request({
    agent,
    // An address that stands for all of them is heard on this machine, too.
    hostname:
      hostname === '0.0.0.0' ? '127.0.0.1' : hostname === '[::]' ? '::1' : hostname.replaceAll(/[[\]]/g, ''),
    port,
    method: call.method,
    path: call.target,
    timeout: PATIENCE_MS,
    headers: [
      ['host', host],
      ...headers,
      ...(wasAuthorized && token !== '' ? [['authorization', `Bearer ${token}`]] : []),
      ['content-length', String(call.body.byteLength)],
      ...Object.entries(mark),
    ].flat(),
  });
  outgoing.on('response', (answer) => {
    answer.on('error', reject);
    answer.on('end', resolve);
    answer.resume();
  });
  outgoing.on('timeout', () => outgoing.destroy(new Error('There was no answer in time.')));
  outgoing.on('error', reject);
  outgoing.end(call.body);
  return promise;
}
