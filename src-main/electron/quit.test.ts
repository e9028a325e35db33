import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeBeforeQuit } from './quit.ts';
import { app, resetElectron } from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';

const realApp = app as unknown as App;

beforeEach(resetElectron);
afterEach(() => vi.useRealTimers());

describe('closeBeforeQuit', () => {
  it('holds the app until the bank is closed, and closes it once', async () => {
    const closing = Promise.withResolvers<void>();
    const close = vi.fn<() => Promise<void>>(() => closing.promise);
    const isQuitting = closeBeforeQuit(realApp, close, silentLogger());
    expect(isQuitting()).toBe(false);
    app.quit();
    app.quit();
    expect([app.quitDone, close.mock.calls.length, isQuitting()]).toEqual([0, 1, true]);
    closing.resolve();
    await vi.waitFor(() => expect(app.quitDone).toBe(1));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('lets the app go when closing fails, and says so', async () => {
    const logger = silentLogger();
    closeBeforeQuit(realApp, () => Promise.reject(new Error('disk gone')), logger);
    app.quit();
    await vi.waitFor(() => expect(app.quitDone).toBe(1));
    expect(logger.error).toHaveBeenCalledWith(expect.any(String), { error: 'Error: disk gone' });
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    closeBeforeQuit(realApp, () => Promise.withResolvers<void>().promise, silentLogger());
    app.quit();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(app.quitDone).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(app.quitDone).toBe(1);
  });
});
