// Preloaded into the bank's process by the benchmarks (NODE_OPTIONS=--import): says how long its main loop stood still.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const socket = process.env.EXAMPLE_BANK_BENCH_PROBE;
if (socket !== undefined && isMainThread && process.argv[1]?.endsWith('launch.mjs')) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  createServer((request, response) => {
    // The first tick after a reset would count the time since the one before it.
    if (request.url === '/reset') delay.reset();
    response.end(JSON.stringify({ longestStopMs: delay.max / 1e6 }));
  })
    .listen(socket)
    .unref();
}
