import { HostError, SessionExpiredError, UnreachableError, type BankConnection } from './connection.ts';
import { downloadText, startDownload } from './download.ts';
import { listenToEvents } from './event-stream.ts';
import { makeClient } from './make-client.ts';

/** The bank behind the headless host's operator API, same origin, the session in its cookie. */
export function httpConnection(): BankConnection {
  const client = makeClient(post);
  return {
    client,
    saveFile: async (file) => {
      downloadText(file);
      return 'saved';
    },
    saveEntryExport: async (name) => {
      startDownload('entry-exports', name);
      return 'saved';
    },
    listen: (events) => listenToEvents(events, () => client.getCapabilities({})),
  };
}

async function post(method: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  }).catch((cause: unknown) => {
    throw new UnreachableError('The bank cannot be reached', { cause });
  });
  if (response.status === 401) throw new SessionExpiredError('The session has expired');
  if (!response.ok) throw new HostError(`${method} was answered with HTTP status ${response.status}`);
  return response.json().catch((cause: unknown) => {
    throw new HostError(`${method} was not answered with JSON`, { cause });
  });
}
