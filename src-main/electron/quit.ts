import type { App } from 'electron';
import type { Logger } from '../core/ports/logger.ts';

/** A bank that takes longer to close is left to the ledger's crash safety: nothing acknowledged is lost by it. */
const CLOSE_LIMIT_MS = 10_000;

/**
 * Holds the first request to quit until the bank is closed, exactly once, then lets the app go.
 *
 * @returns whether the app is on its way out
 */
export function closeBeforeQuit(app: App, close: () => Promise<void>, logger: Logger): () => boolean {
  let state: 'running' | 'closing' | 'closed' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    within(CLOSE_LIMIT_MS, close())
      .catch((fault: unknown) => logger.error('The bank did not close cleanly', { error: String(fault) }))
      .finally(() => {
        state = 'closed';
        app.quit();
      })
      .catch((fault: unknown) => logger.error('The app could not quit', { error: String(fault) }));
  });
  return () => state !== 'running';
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
