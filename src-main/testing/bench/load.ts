import autocannon from 'autocannon';

/** What callers saw of a load: answers a second, and the time within which 99 of 100 came. */
export interface Load {
  perSecond: number;
  p99Ms: number;
  /** Answers that were no 200, and calls without an answer. */
  failed: number;
}

export interface Call {
  url: string;
  body: string;
  connections: number;
}

/** Calls as fast as the connections allow, for a time. */
export function callFor(call: Call, seconds: number): Promise<Load> {
  return load(call, { duration: seconds });
}

/** Calls until `until` resolves. */
export async function callUntil(call: Call, until: Promise<unknown>): Promise<Load> {
  const running = autocannon({ ...options(call), duration: 600 });
  await until;
  // Autocannon stops on its next tick, and resolves with what it has counted.
  (running as unknown as { stop(): void }).stop();
  return sumUp(await running);
}

async function load(call: Call, limit: { duration: number }): Promise<Load> {
  return sumUp(await autocannon({ ...options(call), ...limit }));
}

function options({ url, body, connections }: Call): autocannon.Options {
  return { url, connections, method: 'POST', headers: { 'content-type': 'application/json' }, body };
}

function sumUp({ requests, latency, non2xx, errors }: autocannon.Result): Load {
  return { perSecond: requests.average, p99Ms: latency.p99, failed: non2xx + errors };
}
