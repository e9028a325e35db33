import type {
  BridgeOperation,
  CallFigures,
  CallStats,
} from '../../../../src-shared/operator/traffic-views.ts';
import {
  addLatencies,
  addLatenciesText,
  countLatency,
  latenciesText,
  noLatencies,
  percentileOf,
  type Latencies,
} from '../../../../src-shared/traffic/latency.ts';
import type { CallLogFile } from './open-call-log.ts';

/*
 * Every call is counted in its minute, by operation, even one that was never written because newer ones took its place. So the figures go
 * back a month, however short the log itself may be.
 */

const MINUTE_MS = 60_000;
const MINUTES_KEPT = 30 * 24 * 60 + 60;

interface Minute {
  calls: number;
  refused: number;
  errors: number;
  latencies: Latencies;
}

/** What was counted and is not written yet. */
export class MinuteCounts {
  readonly #pending = new Map<string, Minute & { minute: number; operation: BridgeOperation }>();

  count(call: {
    at: number;
    ms: number;
    operation: BridgeOperation;
    outcome: 'ok' | 'refused' | 'error';
  }): void {
    const minute = Math.floor(call.at / MINUTE_MS);
    const key = `${minute} ${call.operation}`;
    let counts = this.#pending.get(key);
    if (counts === undefined) {
      counts = {
        minute,
        operation: call.operation,
        calls: 0,
        refused: 0,
        errors: 0,
        latencies: noLatencies(),
      };
      this.#pending.set(key, counts);
    }
    counts.calls += 1;
    if (call.outcome === 'refused') counts.refused += 1;
    if (call.outcome === 'error') counts.errors += 1;
    countLatency(counts.latencies, call.ms);
  }

  /** Adds what was counted to the file, within the caller's transaction. */
  write(file: CallLogFile): void {
    for (const { minute, operation, ...counts } of this.#pending.values()) {
      const known = file.prepared(keys.one, ONE).get(minute, operation) as MinuteRecord | undefined;
      if (known !== undefined) add(counts, known);
      file
        .prepared(keys.put, PUT)
        .run(minute, operation, counts.calls, counts.refused, counts.errors, latenciesText(counts.latencies));
    }
    file.prepared(keys.forget, FORGET).run(Math.floor(Date.now() / MINUTE_MS) - MINUTES_KEPT);
  }

  /** Once the transaction went through. */
  written(): void {
    this.#pending.clear();
  }

  get isEmpty(): boolean {
    return this.#pending.size === 0;
  }
}

interface MinuteRecord {
  minute: number;
  operation: BridgeOperation;
  calls: number;
  refused: number;
  errors: number;
  latencies: string;
}

const ONE = 'SELECT * FROM call_minutes WHERE minute = ? AND operation = ?';
const PUT =
  'INSERT OR REPLACE INTO call_minutes (minute, operation, calls, refused, errors, latencies) VALUES (?, ?, ?, ?, ?, ?)';
const FORGET = 'DELETE FROM call_minutes WHERE minute < ?';
const SINCE = 'SELECT * FROM call_minutes WHERE minute >= ? ORDER BY minute';
const keys = { one: {}, put: {}, forget: {}, since: {} };

function add(sum: Minute, more: MinuteRecord | Minute): void {
  sum.calls += more.calls;
  sum.refused += more.refused;
  sum.errors += more.errors;
  if (typeof more.latencies === 'string') addLatenciesText(sum.latencies, more.latencies);
  else addLatencies(sum.latencies, more.latencies);
}

/** About a hundred points, each of a length that people count in. */
function bucketSeconds(hours: number): number {
  const wanted = (hours * 3600) / 120;
  return [60, 300, 900, 1800, 3600, 7200, 10_800, 21_600].find((seconds) => seconds >= wanted) ?? 21_600;
}

/** The figures of the last hours, and of today. */
export function readCallStats(
  file: CallLogFile,
  hours: number,
  midnight: number,
  now: number,
): Omit<CallStats, 'log'> {
  const seconds = bucketSeconds(hours);
  const width = seconds * 1000;
  const to = Math.floor(now / width) * width + width;
  const from = to - Math.ceil((hours * 3600) / seconds) * width;
  const buckets = Array.from({ length: (to - from) / width }, none);
  const operations = new Map<BridgeOperation, Minute>();
  const today = none();
  const since = Math.floor(Math.min(from, midnight) / MINUTE_MS);
  for (const record of file.prepared(keys.since, SINCE).iterate(since) as Iterable<MinuteRecord>) {
    const at = record.minute * MINUTE_MS;
    if (at >= midnight) add(today, record);
    const bucket = buckets[Math.floor((at - from) / width)];
    if (bucket === undefined) continue;
    add(bucket, record);
    const operation = operations.get(record.operation) ?? none();
    add(operation, record);
    operations.set(record.operation, operation);
  }
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    bucketSeconds: seconds,
    buckets: buckets.map((bucket, index) => ({
      at: new Date(from + index * width).toISOString(),
      ...figuresOf(bucket),
    })),
    byOperation: [...operations]
      .map(([operation, counts]) => ({ operation, ...figuresOf(counts) }))
      .toSorted((a, b) => b.calls - a.calls),
    today: figuresOf(today),
  };
}

const none = (): Minute => ({ calls: 0, refused: 0, errors: 0, latencies: noLatencies() });

function figuresOf({ calls, refused, errors, latencies }: Minute): CallFigures {
  return {
    calls,
    refused,
    errors,
    p50Ms: percentileOf(latencies, 0.5),
    p95Ms: percentileOf(latencies, 0.95),
  };
}
