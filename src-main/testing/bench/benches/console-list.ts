import { existsSync } from 'node:fs';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { Figure } from '../figure.ts';
import { bigLedger } from '../big-ledger.ts';
import { startProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

const ENTRIES = 1_000_000;
const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const LEAPS = 200;

/** Scrolls for three seconds, five rows a frame; gives how long each frame took. */
const SCROLL = `new Promise((resolve) => {
  const list = document.querySelector('table').parentElement;
  const frames = [];
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    frames.push(now - last);
    last = now;
    list.scrollTop += 200;
    if (frames.length < 180) requestAnimationFrame(next);
    else resolve(frames.slice(2));
  });
})`;

/** The accounting log of 1,000,000 entries in Chromium: how soon rows are on the screen, how smoothly they scroll, what they weigh. */
export async function consoleList(say: (text: string) => void): Promise<Figure[]> {
  const dataDir = await bigLedger(ENTRIES, say);
  const took: Record<string, number[]> = {};
  const [frames, heaps]: number[][] = [[], []];
  await repeat(async () => {
    const bank = await startProbedBank({ dataDir });
    await bank.operator('checkBooks', {});
    const browser = await chromium.launch({
      args: ['--no-sandbox', '--enable-precise-memory-info'],
      ...(existsSync(SYSTEM_CHROMIUM) && { executablePath: SYSTEM_CHROMIUM }),
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const row = (number: number): Locator =>
        page.locator(`tr[aria-rowindex="${number + 1}"]:not([aria-busy])`);
      const timed = async (name: string, act: () => Promise<unknown>, seen: Locator): Promise<void> => {
        const begun = performance.now();
        await act();
        await seen.waitFor();
        (took[name] ??= []).push(performance.now() - begun);
      };
      await page.goto(String(bank.ready['console']));
      await page.getByRole('navigation').waitFor();
      await timed('first rows', () => page.evaluate(`location.hash = '#/accounting-log'`), row(1));
      await row(1).focus();
      await timed('page down', () => page.keyboard.press('PageDown'), row(17));
      await timed('to the last row', () => page.keyboard.press('End'), row(ENTRIES));
      await timed('to the middle', () => leap(page, 0.5), row(ENTRIES / 2));
      const times = (await page.evaluate(SCROLL)) as number[];
      frames!.push((times.length * 1000) / times.reduce((sum, time) => sum + time, 0));
      for (let at = 0; at < LEAPS; at += 1) {
        await leap(page, ((at * 7919) % 1000) / 1000);
        await page.waitForTimeout(15);
      }
      heaps!.push(await heapOf(page));
    } finally {
      await browser.close();
      await bank.remove();
    }
  });
  const most = (name: string, unit: string, values: number[], than: number): Figure => ({
    name,
    unit,
    values,
    bar: { kind: 'most', than },
  });
  const bars: Record<string, number> = {
    'first rows': 300,
    'page down': 50,
    'to the last row': 300,
    'to the middle': 300,
  };
  return [
    ...Object.entries(took).map(([name, values]) =>
      most(`1,000,000 entries in Chromium, drawn: ${name}`, 'ms', values, bars[name]!),
    ),
    {
      name: '… scrolled five rows a frame',
      unit: 'frames/s',
      values: frames!,
      bar: { kind: 'least', than: 50 },
    },
    most(`… heap of the page after ${LEAPS} leaps through the list`, 'MB', heaps!, 300),
  ];
}

const leap = (page: Page, share: number): Promise<unknown> =>
  page.evaluate(
    `(() => { const list = document.querySelector('table').parentElement;
      list.scrollTop = ${share} * (list.scrollHeight - list.clientHeight); })()`,
  );

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return ((await page.evaluate('performance.memory.usedJSHeapSize')) as number) / 1e6;
}
