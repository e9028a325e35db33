import type { RunningWork, WorkProgress } from '../../src-shared/operator/progress-views.ts';
import type { Clock } from './ports/clock.ts';
import type { WorkList } from './ports/work-list.ts';

/** People read no faster, and a console that fetches at each slice would do nothing else. */
const TELL_EVERY_MS = 250;

/** The rate is that of the last so many milliseconds: long enough to be calm, short enough to follow. */
const WINDOW_MS = 4000;
/** Less than this says nothing about a rate. */
const LEAST_WINDOW_MS = 400;

/**
 * Keeps what is under way. `changed` is called as work begins and ends, and in between at most four times a second for all of it
 * together. `milliseconds` is a clock that never goes back.
 */
export function createWorkList(options: {
  clock: Clock;
  changed(): void;
  milliseconds?: () => number;
}): WorkList {
  const { clock, changed, milliseconds = () => performance.now() } = options;
  const running = new Set<() => RunningWork>();
  let timer: NodeJS.Timeout | undefined;

  function tellSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, TELL_EVERY_MS).unref();
  }

  return {
    begin({ kind, subject = null, unit, even = true, ...start }) {
      const startedAt = clock.now().toISOString();
      const pace = createPace(milliseconds, start.done ?? 0);
      let { done = 0, total = null } = start;
      const view = (): WorkProgress => ({ unit, done, total, startedAt, rate: even ? pace.rate() : null });
      const work = (): RunningWork => ({ kind, subject, progress: view() });
      running.add(work);
      tellSoon();
      return {
        report(now, of = total) {
          done = now;
          total = of;
          pace.note(now);
          tellSoon();
        },
        view,
        end() {
          if (running.delete(work)) tellSoon();
        },
      };
    },
    view: () => [...running].map((each) => each()),
  };
}

/** How fast something goes: between the oldest moment in the window and the newest. */
function createPace(milliseconds: () => number, from: number) {
  const samples: { at: number; done: number }[] = [{ at: milliseconds(), done: from }];
  return {
    note(done: number): void {
      const at = milliseconds();
      const last = samples.at(-1)!;
      // What comes quicker than this takes the place of the one before: a window holds a few dozen.
      if (samples.length > 1 && at - samples.at(-2)!.at < LEAST_WINDOW_MS / 4)
        Object.assign(last, { at, done });
      else samples.push({ at, done });
      while (samples.length > 2 && at - samples[1]!.at > WINDOW_MS) samples.shift();
    },
    rate(): number | null {
      const [oldest, newest] = [samples[0]!, samples.at(-1)!];
      const span = newest.at - oldest.at;
      return span < LEAST_WINDOW_MS ? null : ((newest.done - oldest.done) * 1000) / span;
    },
  };
}
