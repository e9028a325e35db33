import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import type { Figure } from '../figure.ts';
import { accept } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

const PAYMENTS = 100_000;
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** From now on the page writes down how long each of its frames takes, as `frames`. */
const COUNT_FRAMES = `
  var frames = [], last = performance.now();
  requestAnimationFrame(function next(now) { frames.push(now - last); last = now; requestAnimationFrame(next); });
`;

/** Where people look while a batch is posted. */
const SCREENS = ['batches', 'payments', 'accounting-log'] as const;

/** How smooth the console is, in Chromium, while 100,000 payments are posted; and how often it is told of changes. */
export async function consoleFrames(): Promise<Figure[]> {
  const frames: number[] = [];
  const atRest: number[] = [];
  const slow: number[] = [];
  const events: number[] = [];
  await repeat(async () => {
    const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
    const browser = await chromium.launch({
      args: ['--no-sandbox'],
      ...(existsSync(SYSTEM_CHROMIUM) && { executablePath: SYSTEM_CHROMIUM }),
    });
    try {
      for (const [at, screen] of SCREENS.entries()) {
        await accept(bank, 1 + at * PAYMENTS, PAYMENTS);
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        const told = await countEvents(page);
        await page.goto(`${String(bank.ready['console'])}#/${screen}`);
        await page.getByRole('table').first().waitFor();
        await pause(500);
        await page.evaluate(COUNT_FRAMES);
        await pause(2000);
        atRest.push(rateOf((await page.evaluate('frames.splice(0)')) as number[]));
        const before = told();
        const begun = performance.now();
        await bank.run('posting');
        const seconds = (performance.now() - begun) / 1000;
        const times = (await page.evaluate('frames')) as number[];
        await page.close();
        const sorted = times.toSorted((a, b) => a - b);
        frames.push(rateOf(times));
        slow.push(sorted[Math.floor(sorted.length * 0.95)]!);
        events.push((told() - before) / seconds);
      }
    } finally {
      await browser.close();
      await bank.remove();
    }
  });
  return [
    {
      name: `console in Chromium while 100,000 payments post (${SCREENS.join(', ')}; ceiling: at rest)`,
      unit: 'frames/s',
      values: frames,
      ceilings: atRest,
      bar: { kind: 'least', than: 50 },
    },
    { name: '… 95 of 100 frames within', unit: 'ms', values: slow, bar: { kind: 'most', than: 20 } },
    { name: '… change events', unit: 'events/s', values: events, bar: { kind: 'most', than: 5 } },
  ];
}

const rateOf = (times: readonly number[]): number =>
  (times.length * 1000) / times.reduce((sum, time) => sum + time, 0);

/** Counts the change events that reach a page, by the protocol: the page itself is not touched. */
async function countEvents(page: Page): Promise<() => number> {
  let count = 0;
  const session = await page.context().newCDPSession(page);
  session.on('Network.eventSourceMessageReceived', () => (count += 1));
  await session.send('Network.enable');
  return () => count;
}
