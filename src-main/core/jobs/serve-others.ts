const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A turn of the main loop in which nobody was served is over sooner. */
const QUIET_MS = 0.3;

/**
 * Lets whoever calls be served between two slices of a long job: at once back where nobody does; else until it is quiet, and at most for
 * as long as the slice took, so that the job gets half of the time at least. An answer takes several turns of the loop: with one turn
 * between two slices, a caller would wait for one slice after the other.
 */
export async function serveOthers(sliceMs: number): Promise<void> {
  const end = performance.now() + sliceMs;
  let before = performance.now();
  await nextTurn();
  let now = performance.now();
  if (now - before < QUIET_MS) return;
  let busyAt = now;
  while (now < end && now - busyAt < QUIET_MS) {
    before = now;
    await nextTurn();
    now = performance.now();
    if (now - before >= QUIET_MS) busyAt = now;
  }
}
