import { createJob, type JobOptions } from '../core/jobs/job.ts';
import { keepingLogger } from './fake-ports.ts';

/** A job whose runs last until the test ends them; its clock is the machine's, so that vitest's fake timers move both. */
export function manualJob(options: Partial<JobOptions> = {}) {
  const running: { end(done?: number): void; fail(fault: unknown): void; stopping(): boolean }[] = [];
  let most = 0;
  let runs = 0;
  const changes: string[] = [];
  const job = createJob({
    name: 'posting',
    intervalSeconds: () => 10,
    clock: { now: () => new Date(), today: () => '2026-11-21' },
    logger: keepingLogger(),
    changed: () => changes.push(job.view().running ? 'running' : 'idle'),
    runOnce: (stopping) => {
      runs += 1;
      return new Promise<number>((resolve, reject) => {
        const entry = {
          stopping,
          end: (done = 0) => leave(() => resolve(done)),
          fail: (fault: unknown) => leave(() => reject(fault)),
        };
        const leave = (how: () => void): void => {
          running.splice(running.indexOf(entry), 1);
          how();
        };
        most = Math.max(most, running.push(entry));
      });
    },
    ...options,
  });
  return { job, changes, runs: () => runs, most: () => most, current: () => running[0]! };
}
