import { describe, expect, it } from 'vitest';
import { fakeClock, keepingLogger } from '../testing/fake-ports.ts';
import { createClockWatch } from './clock-watch.ts';

function watched(newestAtStart: string | null = '2026-11-21T08:59:00.000Z') {
  const clock = fakeClock('2026-11-21T09:00:00.000Z');
  const logger = keepingLogger();
  let steady = 1000;
  let newest = newestAtStart;
  let jumps = 0;
  let changes = 0;
  const watch = createClockWatch({
    clock,
    logger,
    newestMoment: () => newest,
    changed: () => (changes += 1),
    jumped: () => (jumps += 1),
    monotonic: () => steady,
  });
  return {
    watch,
    clock,
    write: () => (newest = clock.now().toISOString()),
    /** Time goes by; the clock shows so much more or less than it. */
    pass(seconds: number, wrong = 0) {
      steady += seconds * 1000;
      clock.advance(seconds + wrong);
      watch.look();
    },
    jumps: () => jumps,
    changes: () => changes,
    said: (level: string) =>
      logger.lines.filter((line) => line.level === level).map(({ message }) => message),
  };
}

const DAY = 86_400;

describe('the clock', () => {
  it('that goes on as time does is not worth a word, however long nobody looked', () => {
    const { pass, jumps, changes, said } = watched();
    for (const seconds of [1, 1, 3600, 1]) pass(seconds);
    for (let slew = 0; slew < 100; slew += 1) pass(1, -0.5);
    expect([jumps(), changes(), said('warn'), said('info')]).toEqual([0, 0, [], []]);
  });

  it('that is set back behind the newest row is warned of once, until it has caught up', () => {
    const { watch, write, pass, clock, jumps, said } = watched();
    write();
    pass(1, -2 * DAY);
    for (let second = 0; second < 5; second += 1) pass(1);
    expect(watch.behind()).toEqual({
      since: '2026-11-19T09:00:01.000Z',
      ledgerMoment: '2026-11-21T09:00:00.000Z',
    });
    // Rows of the earlier time do not make the later ones forgotten.
    write();
    pass(1);
    expect(watch.behind()).not.toBeNull();
    expect(said('warn')).toEqual([
      'The clock was set back',
      'The clock is behind the ledger: payments wait for their day by the clock. Set it right',
    ]);
    pass(1, 2 * DAY);
    expect(watch.behind()).toBeNull();
    expect([jumps(), clock.today()]).toEqual([2, '2026-11-21']);
    expect(said('warn')).toHaveLength(2);
  });

  it('that was a day ahead and is put right concerns who wrote in that day, and nobody else', () => {
    const idle = watched();
    idle.pass(1, DAY);
    idle.pass(1, -DAY);
    expect([idle.watch.behind(), idle.jumps()]).toEqual([null, 2]);
    const busy = watched();
    busy.pass(1, DAY);
    busy.write();
    busy.pass(1, -DAY);
    expect(busy.watch.behind()).toMatchObject({ ledgerMoment: '2026-11-22T09:00:01.000Z' });
  });

  it('that is behind when the bank starts is warned of at once', () => {
    const { watch, said, changes } = watched('2027-01-01T00:00:00.000Z');
    expect(watch.behind()).toMatchObject({ ledgerMoment: '2027-01-01T00:00:00.000Z' });
    expect(said('warn')).toHaveLength(1);
    expect(changes()).toBe(1);
  });

  it('over which the machine slept is no cause for a warning: timers look once', () => {
    const { pass, jumps, said } = watched();
    pass(1, 8 * 3600);
    for (let second = 0; second < 10; second += 1) pass(1);
    expect([jumps(), said('warn')]).toEqual([1, []]);
  });
});
