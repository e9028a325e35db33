import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import { keepingLogger } from '../../testing/fake-ports.ts';
import { manualJob } from '../../testing/manual-job.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the timer', () => {
  it('does not run before it is started, then every interval', async () => {
    const { job, runs, current } = manualJob();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs()).toBe(0);
    job.start();
    expect(job.view()).toMatchObject({
      running: false,
      nextRunAt: '2026-11-21T09:01:10.000Z',
      intervalSeconds: 10,
    });
    await vi.advanceTimersByTimeAsync(9999);
    expect(runs()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(job.view()).toMatchObject({ running: true, nextRunAt: null });
    current().end(3);
    await settle();
    expect(job.view()).toMatchObject({
      running: false,
      lastDone: 3,
      lastError: null,
      nextRunAt: '2026-11-21T09:01:20.000Z',
    });
    await job.stop();
  });

  it('runs never overlap: a run that takes longer than the interval is waited for', async () => {
    const { job, runs, most, current } = manualJob();
    job.start();
    await vi.advanceTimersByTimeAsync(95_000);
    expect(runs()).toBe(1);
    current().end();
    await vi.advanceTimersByTimeAsync(9999);
    expect(runs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect([runs(), most()]).toEqual([2, 1]);
    current().end();
    await job.stop();
  });

  it('goes on after a failure, and says what it was until a run goes well', async () => {
    const { job, current } = manualJob();
    job.start();
    await vi.advanceTimersByTimeAsync(10_000);
    current().fail(new Error('disk full'));
    await settle();
    expect(job.view()).toMatchObject({
      lastError: 'disk full',
      lastDone: 0,
      nextRunAt: '2026-11-21T09:00:20.000Z',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    current().end(1);
    await settle();
    expect(job.view()).toMatchObject({ lastError: null, lastDone: 1 });
    await job.stop();
  });

  it('takes up a changed interval at once; in the middle of a run, behind it', async () => {
    let seconds = 10;
    const { job, runs, current } = manualJob({ intervalSeconds: () => seconds });
    job.reschedule();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs()).toBe(0);
    job.start();
    await vi.advanceTimersByTimeAsync(8000);
    seconds = 3;
    job.reschedule();
    await vi.advanceTimersByTimeAsync(3000);
    expect(runs()).toBe(1);
    seconds = 1;
    job.reschedule();
    await vi.advanceTimersByTimeAsync(5000);
    expect(runs()).toBe(1);
    current().end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs()).toBe(2);
    current().end();
    await job.stop();
  });
});

describe('run now', () => {
  it('runs at once, and the interval begins anew behind it', async () => {
    const { job, runs, current } = manualJob();
    job.start();
    await vi.advanceTimersByTimeAsync(7000);
    const run = job.runNow();
    expect(runs()).toBe(1);
    current().end(5);
    expect(await run).toMatchObject({ running: false, lastDone: 5 });
    await vi.advanceTimersByTimeAsync(9999);
    expect(runs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs()).toBe(2);
    current().end();
    await job.stop();
  });

  it('works without the timer, and does not start it', async () => {
    const { job, runs, current } = manualJob();
    const run = job.runNow();
    current().end();
    await run;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs()).toBe(1);
    expect(job.view().nextRunAt).toBeNull();
  });

  it('while a run is under way runs once more after it, however many ask', async () => {
    const { job, runs, most, current } = manualJob();
    const first = job.runNow();
    const others = [job.runNow(), job.runNow(), job.runNow()];
    await settle();
    expect(runs()).toBe(1);
    current().end(1);
    expect(await first).toMatchObject({ lastDone: 1 });
    await settle();
    expect([runs(), most()]).toEqual([2, 1]);
    current().end(2);
    expect(await Promise.all(others)).toMatchObject([{ lastDone: 2 }, { lastDone: 2 }, { lastDone: 2 }]);
    await settle();
    expect(runs()).toBe(2);
  });

  it('resolves also when the run fails', async () => {
    const { job, current } = manualJob();
    const run = job.runNow();
    current().fail('no reason');
    expect(await run).toMatchObject({ running: false, lastError: 'no reason' });
  });
});

describe('stop', () => {
  it('waits for the run under way, which is told, and lets no other begin', async () => {
    const { job, runs, current } = manualJob();
    job.start();
    await vi.advanceTimersByTimeAsync(10_000);
    const waiting = job.runNow();
    let stopped = false;
    expect(current().stopping()).toBe(false);
    const stop = job.stop().then(() => (stopped = true));
    await settle();
    expect(stopped).toBe(false);
    expect(current().stopping()).toBe(true);
    current().end();
    await stop;
    await waiting;
    await vi.advanceTimersByTimeAsync(60_000);
    await job.runNow();
    job.start();
    job.reschedule();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs()).toBe(1);
  });
});

describe('catching up', () => {
  const HOURS = 3_600_000;

  it('after eight hours of sleep every timer that is due runs once', async () => {
    const { job, runs, current } = manualJob();
    job.start();
    await vi.advanceTimersByTimeAsync(4000);
    // A sleeping machine: its clock goes on, its timers do not.
    vi.setSystemTime(Date.now() + 8 * HOURS);
    job.catchUp();
    expect(runs()).toBe(1);
    job.catchUp();
    current().end();
    await settle();
    await vi.advanceTimersByTimeAsync(9999);
    expect(runs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs()).toBe(2);
    current().end();
    await job.stop();
  });

  it('without being told of the sleep, too, no run is made up for', async () => {
    const { job, runs, current } = manualJob();
    job.start();
    vi.setSystemTime(Date.now() + 8 * HOURS);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs()).toBe(1);
    current().end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs()).toBe(2);
    current().end();
    await job.stop();
  });

  it('a clock that is set back makes nobody wait for it, and the next run is shown by the new time', async () => {
    const { job, runs, current } = manualJob();
    job.start();
    vi.setSystemTime(Date.now() - 72 * HOURS);
    job.catchUp();
    expect(runs()).toBe(0);
    expect(job.view().nextRunAt).toBe(new Date(Date.now() + 10_000).toISOString());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs()).toBe(1);
    current().end();
    await job.stop();
  });

  it('a run that a trouble of the ledger kept from its work is made up for at once; any other failure waits', async () => {
    const logger = keepingLogger();
    const { job, runs, current } = manualJob({ logger });
    job.start();
    await vi.advanceTimersByTimeAsync(10_000);
    current().fail(new LedgerUnavailable('disk_full'));
    await settle();
    expect(job.view().lastError).toMatch(/^The disk is full/);
    // The log has heard of it from the ledger already.
    expect(logger.lines).toEqual([]);
    job.catchUp();
    expect(runs()).toBe(2);
    current().fail(new Error('of its own'));
    await settle();
    job.catchUp();
    expect(runs()).toBe(2);
    expect(logger.lines).toHaveLength(1);
    await job.stop();
    job.catchUp();
    expect(runs()).toBe(2);
  });

  it('does not begin what was never started, nor beside a run', async () => {
    const { job, runs, most, current } = manualJob();
    job.catchUp();
    expect(runs()).toBe(0);
    job.start();
    await vi.advanceTimersByTimeAsync(10_000);
    job.catchUp();
    expect([runs(), most()]).toEqual([1, 1]);
    current().end();
    await job.stop();
  });
});

describe('what it tells of itself', () => {
  it('a run tells when it begins and when it has ended', async () => {
    const { job, changes, current } = manualJob();
    const run = job.runNow();
    expect(changes).toEqual(['running']);
    current().end();
    await run;
    expect(changes).toEqual(['running', 'idle']);
  });

  it('a quiet one only of runs that did something, failed, or recovered', async () => {
    const { job, changes, current } = manualJob({ quiet: true });
    const tellsOf = async (end: () => void): Promise<number> => {
      changes.length = 0;
      const run = job.runNow();
      end();
      await run;
      return changes.length;
    };
    expect(await tellsOf(() => current().end(0))).toBe(0);
    expect(await tellsOf(() => current().end(2))).toBe(1);
    expect(await tellsOf(() => current().fail(new Error('x')))).toBe(1);
    expect(await tellsOf(() => current().end(0))).toBe(1);
    expect(await tellsOf(() => current().end(0))).toBe(0);
  });
});
