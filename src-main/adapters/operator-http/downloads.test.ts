import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveConsole } from '../../testing/served-console.ts';
import { useFolder } from '../../testing/use-folder.ts';

const BYTES = 'SQLite format 3\0 and <script>alert(1)</script>';

async function served() {
  const path = join(useFolder(), 'bank.sqlite');
  writeFileSync(path, BYTES);
  const asked: string[] = [];
  const known = (...names: string[]): string | null => {
    asked.push(names.join(' | '));
    return names.at(-1) === 'known' ? path : null;
  };
  const console = await serveConsole({
    downloads: { backup: known, exported: known, calls: known, entries: known },
  });
  onTestFinished(() => console.close());
  return { console, asked, get: (at: string) => console.call(at, { headers: { cookie: console.cookie } }) };
}

it('gives a file to be saved, never to be shown', async () => {
  const { get } = await served();
  for (const at of [
    '/api/backups/known',
    '/api/exports/2026/known',
    '/api/traffic-exports/known',
    '/api/entry-exports/known',
  ]) {
    const { status, text, headers } = await get(at);
    expect([status, text]).toEqual([200, BYTES]);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="bank.sqlite"',
      'content-type': 'application/octet-stream',
      'content-length': String(BYTES.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  }
});

it('gives nothing to those without the cookie, and asks nobody', async () => {
  const { console, asked } = await served();
  expect((await console.call('/api/backups/known')).status).toBe(401);
  expect((await console.call('/api/exports/2026/known')).status).toBe(401);
  expect(asked).toEqual([]);
});

it('hands names on as they are, and what nobody knows is not there', async () => {
  const { get, asked } = await served();
  for (const at of [
    '/api/backups/..%2Fbank.sqlite',
    '/api/exports/..%2F..%2Fetc/passwd',
    '/api/backups/unknown',
  ])
    expect((await get(at)).status).toBe(404);
  expect(asked).toEqual(['../bank.sqlite', '../../etc | passwd', 'unknown']);
});
