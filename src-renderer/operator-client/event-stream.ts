import { changeEvent } from '../../src-shared/operator/events.ts';
import { SessionExpiredError, type ConnectionEvents } from './connection.ts';

const RETRY_MS = 2000;

/**
 * Listens to the host's change events. An EventSource tries again by itself while the network is away, but gives up on
 * an answer that is no stream, and never says which: so a probe call tells an expired session from a bank that restarts.
 */
export function listenToEvents(events: ConnectionEvents, probe: () => Promise<unknown>): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const open = (): void => {
    source = new EventSource('/api/events');
    source.addEventListener('open', () => events.onConnected(true));
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const event = changeEvent.safeParse(parseJson(message.data));
      if (event.success) events.onChange(event.data.topics);
    });
    source.addEventListener('error', () => {
      if (stopped) return;
      events.onConnected(false);
      if (source?.readyState === EventSource.CLOSED) void probeAndRetry();
    });
  };

  const probeAndRetry = async (): Promise<void> => {
    const expired = await probe().then(
      () => false,
      (error: unknown) => error instanceof SessionExpiredError,
    );
    if (stopped) return;
    if (expired) events.onExpired();
    else timer = setTimeout(open, RETRY_MS);
  };

  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
