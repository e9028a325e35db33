import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeEvent, ChangeTopic } from '../../../src-shared/operator/events.ts';

const KEEP_ALIVE_MS = 15_000;

/** Server-sent events (WHATWG HTML, 9.2): each change as one `data:` line, and a comment now and then to keep the line open. */
export function eventStream(onChange: (listener: (event: ChangeEvent) => void) => () => void) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    raw.write('retry: 1000\n\n');
    // What a browser that does not read has missed is told in one event: names add up, and the bank's memory does not.
    const missed = new Set<ChangeTopic>();
    const tell = (): void => {
      if (missed.size === 0 || raw.writableNeedDrain) return;
      const event: ChangeEvent = { topics: [...missed] };
      missed.clear();
      raw.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    raw.on('drain', tell);
    const unsubscribe = onChange(({ topics }) => {
      for (const topic of topics) missed.add(topic);
      tell();
    });
    const keepAlive = setInterval(() => raw.write(':\n\n'), KEEP_ALIVE_MS);
    request.raw.on('close', () => {
      unsubscribe();
      clearInterval(keepAlive);
    });
  };
}
