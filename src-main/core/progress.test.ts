import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeClock } from '../testing/fake-ports.ts';
import { createWorkList } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A list of work whose time is that of the fake timers. */
function list() {
  const changed = vi.fn<() => void>();
  const work = createWorkList({ clock: fakeClock(), changed, milliseconds: () => Date.now() });
  return { changed, work };
}

it('says how far work is, how fast it goes, and nothing of it once it is over', () => {
  const { work } = list();
  const meter = work.begin({ kind: 'posting', subject: 'B-1', unit: 'payments', done: 500, total: 100_500 });
  const running = () => work.view()[0]!.progress;
  expect(work.view()).toEqual([
    {
      kind: 'posting',
      subject: 'B-1',
      progress: {
        unit: 'payments',
        done: 500,
        total: 100_500,
        startedAt: '2026-11-21T09:00:00.000Z',
        rate: null,
      },
    },
  ]);
  for (let slice = 1; slice <= 100; slice += 1) {
    vi.advanceTimersByTime(20);
    meter.report(500 + slice * 250);
  }
  // What was done before it began is no part of the rate.
  expect(running()).toMatchObject({ done: 25_500, total: 100_500, rate: 12_500 });
  meter.end();
  expect(work.view()).toEqual([]);
});

it('forgets how fast it went before: the rate is that of the last seconds', () => {
  const { work } = list();
  const meter = work.begin({ kind: 'export', unit: 'rows' });
  let done = 0;
  const go = (rate: number, seconds: number) => {
    for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
      vi.advanceTimersByTime(100);
      meter.report((done += rate / 10), 1_000_000);
    }
    return Math.round(work.view()[0]!.progress.rate!);
  };
  expect(go(1000, 10)).toBe(1000);
  expect(go(100, 2)).toBeGreaterThan(300);
  expect(go(100, 3)).toBe(100);
});

it('reckons no rate of what is not done evenly', () => {
  const { work } = list();
  const meter = work.begin({ kind: 'books', unit: 'laws', total: 16, even: false });
  vi.advanceTimersByTime(2000);
  meter.report(5);
  expect(work.view()[0]!.progress).toMatchObject({ done: 5, total: 16, rate: null });
});

it('tells at most four times a second, however much is done, and always of the end', () => {
  const { changed, work } = list();
  const [one, two] = [
    work.begin({ kind: 'posting', unit: 'payments' }),
    work.begin({ kind: 'backup', unit: 'pages' }),
  ];
  for (let at = 0; at < 2000; at += 1) {
    vi.advanceTimersByTime(1);
    one.report(at);
    two.report(at);
  }
  expect(changed.mock.calls.length).toBeLessThanOrEqual(8);
  expect(changed.mock.calls.length).toBeGreaterThan(6);
  changed.mockClear();
  one.end();
  two.end();
  two.end();
  vi.advanceTimersByTime(10_000);
  expect(changed).toHaveBeenCalledOnce();
});
