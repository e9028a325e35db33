import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smallDisk } from '../../testing/bad-days/full-disk.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { ALL, openCallLog } from '../../testing/recorded-bank.ts';
import { useFolder } from '../../testing/use-folder.ts';
import type { CallLog, SeenCall } from '../../core/ports/call-log.ts';

function seen(changes: Partial<SeenCall> = {}): SeenCall {
  return {
    at: Date.now(),
    ms: 1.25,
    method: 'POST',
    target: '/check_funds',
    httpVersion: '1.1',
    requestHeaders: ['Host', 'localhost', 'Content-Type', 'application/json'],
    requestBody: [Buffer.from('{"account_number":"A-1"}')],
    requestBytes: 24,
    status: 200,
    responseHead: 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n',
    responseBody: ['{"status":"success"}'],
    responseBytes: 20,
    batchId: '',
    replayOf: 0,
    ...changes,
  };
}

/** A call with a body that cannot be packed. */
function large(bytes: number): SeenCall {
  return seen({ requestBody: [randomBytes(bytes)], requestBytes: bytes });
}

const ids = async (log: CallLog): Promise<number[]> => (await log.list(ALL)).rows.map(({ id }) => id);

/** Asks until all that was recorded is written: one question writes one slice. */
async function settled(log: CallLog): Promise<void> {
  let before = -1;
  for (let now = await newest(log); now !== before; now = await newest(log)) before = now;
}
const newest = async (log: CallLog): Promise<number> => (await ids(log))[0] ?? 0;

describe('the log of calls', () => {
  it('outlives the process that wrote it, and numbers on', async () => {
    const dataDir = useFolder();
    const first = openCallLog({ dataDir });
    first.log.record(seen());
    first.log.record(seen({ target: '/ussd' }));
    await first.log.close();
    const second = openCallLog({ dataDir });
    expect(await second.log.numberOf(second.log.record(seen()))).toBe(3);
    expect(await ids(second.log)).toEqual([3, 2, 1]);
    await second.log.close();
    expect(existsSync(join(dataDir, 'traffic.sqlite'))).toBe(true);
  });

  it('outlives a kill, too: what lies on the disk a second later is whole', async () => {
    const { log, dataDir, changes } = openCallLog();
    log.record(seen());
    await expect.poll(changes, { timeout: 10_000 }).toBe(1);
    // As a kill leaves it: nothing was closed.
    const left = useFolder();
    for (const name of readdirSync(dataDir)) copyFileSync(join(dataDir, name), join(left, name));
    expect(await ids(openCallLog({ dataDir: left }).log)).toEqual([1]);
  });

  it('in a flood counts every call, and keeps the newest', async () => {
    const { log } = openCallLog({ bounds: { calls: 300 } });
    for (let call = 0; call < 20_000; call += 1) log.record(seen());
    await settled(log);
    expect(await newest(log)).toBe(20_000);
    expect(await ids(log)).toHaveLength(300);
    const stats = await log.stats(1, 0);
    expect(stats.today.calls).toBe(20_000);
    expect(stats.log.passedOver).toBeGreaterThan(10_000);
  });

  it('is bounded by number: the oldest go, the pinned stay, and pins are bounded themselves', async () => {
    const { log } = openCallLog({ bounds: { calls: 10, pinnedCalls: 2 } });
    for (let call = 0; call < 5; call += 1) log.record(seen());
    expect(await log.pin(1, true)).toEqual(ok(null));
    expect(await log.pin(3, true)).toEqual(ok(null));
    expect(await log.pin(4, true)).toEqual(refused('pins_full'));
    expect(await log.pin(99, true)).toEqual(refused('call_not_found'));
    for (let call = 0; call < 20; call += 1) log.record(seen());
    await settled(log);
    expect(await ids(log)).toEqual([25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 3, 1]);
    expect(await log.pin(3, false)).toEqual(ok(null));
    log.record(seen());
    await settled(log);
    expect((await ids(log)).at(-1)).toBe(1);
    expect(await log.clear()).toEqual(ok({ cleared: 10 }));
    expect(await ids(log)).toEqual([1]);
  });

  it('is bounded by bytes, on the disk', async () => {
    const bytes = 2_000_000;
    const { log, dataDir } = openCallLog({ bounds: { bytes, pinnedBytes: 250_000 } });
    for (let call = 0; call < 60; call += 1) {
      log.record(large(100_000));
      if (call % 10 === 0) await settled(log);
    }
    await settled(log);
    const left = await ids(log);
    expect(left[0]).toBe(60);
    expect(left.length).toBeGreaterThan(10);
    expect(left.length).toBeLessThan(20);
    // The last slice is written before the oldest go.
    expect(statSync(join(dataDir, 'traffic.sqlite')).size).toBeLessThan(2.5 * bytes);
    expect(await log.pin(60, true)).toEqual(ok(null));
    expect(await log.pin(59, true)).toEqual(ok(null));
    expect(await log.pin(58, true)).toEqual(refused('pins_full'));
  });

  it('keeps the first part of a large body, says so, and makes no such call again', async () => {
    const { log } = openCallLog();
    const body = Buffer.from(`[${'"é"'.repeat(300_000)}`);
    log.record(
      seen({
        target: '/initiate_payment',
        requestBody: [body.subarray(0, log.bodyLimit)],
        requestBytes: body.length,
      }),
    );
    const call = await log.get(1);
    expect(call!.request).toMatchObject({
      truncated: true,
      bytes: body.length,
      keptBytes: log.bodyLimit,
      encoding: 'utf8',
    });
    expect(body.toString().startsWith(call!.request.body)).toBe(true);
    expect(call!.request.body.length).toBeGreaterThan(500_000);
    expect(await log.whole(1)).toEqual(refused('call_not_whole'));
  });

  it('gives bytes that are no text as base64, and back as they were', async () => {
    const { log } = openCallLog();
    const body = Buffer.from([0, 255, 254, 10, 128]);
    log.record(seen({ requestBody: [body], requestBytes: 5, requestHeaders: ['x-name', 'Ren\u00e9'] }));
    expect((await log.get(1))!.request).toMatchObject({ encoding: 'base64', body: body.toString('base64') });
    expect(await log.whole(1)).toMatchObject({ ok: true, value: { headers: [['x-name', 'Ren\u00e9']] } });
    const whole = await log.whole(1);
    expect(whole.ok && Buffer.from(whole.value.body)).toEqual(body);
  });

  it('finds by operation, outcome, time and number', async () => {
    const { log } = openCallLog();
    const failed = ['{"status":"failed","error_message":"Account not found"}'];
    log.record(seen({ at: Date.parse('2026-11-20T10:00:00Z'), responseBody: failed }));
    log.record(
      seen({ at: Date.parse('2026-11-20T11:00:00Z'), target: '/ussd', status: 500, responseBody: [] }),
    );
    log.record(seen({ at: Date.parse('2026-11-20T12:00:00Z'), target: '/ussd', responseBody: [] }));
    const found = async (filter: object): Promise<number[]> =>
      (await log.list({ ...ALL, ...filter })).rows.map(({ id }) => id);
    expect(await found({ operation: 'ussd' })).toEqual([3, 2]);
    expect(await found({ outcome: 'refused' })).toEqual([1]);
    expect(await found({ outcome: 'error' })).toEqual([2]);
    expect(await found({ search: 'not found' })).toEqual([1]);
    expect(await found({ search: '_' })).toEqual([1]);
    expect(await found({ from: '2026-11-20T11:00:00Z', to: '2026-11-20T12:00:00Z' })).toEqual([2]);
    expect(await found({ afterId: 1, upToId: 2 })).toEqual([2]);
    const page = await log.list({ ...ALL, limit: 2 });
    expect(page).toMatchObject({ count: 3, nextCursor: [2, 2] });
    expect((await log.list({ ...ALL, cursor: page.nextCursor })).rows.map(({ id }) => id)).toEqual([1]);
  });

  it('tells when something was written', async () => {
    const { log, changes } = openCallLog();
    log.record(seen());
    await expect.poll(changes, { timeout: 10_000 }).toBe(1);
  });
});

describe('trouble with its file', () => {
  it('that is damaged: it is set aside, and the log begun anew', async () => {
    const dataDir = useFolder();
    writeFileSync(join(dataDir, 'traffic.sqlite'), 'This is no SQLite file, and never was one.'.repeat(100));
    const { log } = openCallLog({ dataDir });
    log.record(seen());
    expect(await ids(log)).toEqual([1]);
    const { log: view } = await log.stats(1, 0);
    expect(view).toMatchObject({
      trouble: null,
      setAside: expect.stringMatching(/^traffic-damaged-.*\.sqlite$/) as string,
    });
    expect(readFileSync(join(dataDir, view.setAside!), 'utf8')).toContain('no SQLite file');
  });

  it('that is damaged while it is open: once that is met, the log goes on in a new file', async () => {
    const { log, dataDir } = openCallLog();
    // More than SQLite remembers: it has to read from the disk.
    for (let call = 0; call < 200; call += 1) log.record(large(150_000));
    await settled(log);
    const path = join(dataDir, 'traffic.sqlite');
    writeFileSync(`${path}-wal`, '');
    writeFileSync(path, randomBytes(statSync(path).size));
    for (let id = 1; id <= 200; id += 1) await log.get(id).catch(() => null);
    const next = await log.numberOf(log.record(seen()));
    expect(await ids(log)).toEqual([next]);
    expect((await log.stats(1, 0)).log.setAside).toMatch(/^traffic-damaged-/);
  });

  it('that cannot be written: calls are heard all the same, and the trouble is told', async () => {
    const dataDir = useFolder();
    const blocked = join(dataDir, 'a-file-where-the-folder-should-be');
    writeFileSync(blocked, '');
    const { log } = openCallLog({ dataDir: blocked });
    expect(log.record(seen())).toBe(1);
    expect(await ids(log)).toEqual([]);
    expect(await log.clear()).toMatchObject({ ok: false, refusal: { code: 'call_log_unavailable' } });
    expect(readdirSync(dataDir)).toEqual(['a-file-where-the-folder-should-be']);
  });

  it.skipIf(process.platform === 'win32')(
    'a disk that becomes full: the rest of it is left to the ledger, and the log goes on once there is room',
    async () => {
      const disk = smallDisk(90);
      if (disk === null) return;
      onTestFinished(() => disk.remove());
      const { log } = openCallLog({ dataDir: disk.folder });
      log.record(seen());
      expect(await ids(log)).toEqual([1]);
      disk.fill(30_000_000);
      await wait(1100);
      log.record(seen());
      expect(await ids(log)).toEqual([1]);
      expect((await log.stats(1, 0)).log).toMatchObject({ trouble: 'disk_full', calls: 1 });
      disk.makeRoom();
      await wait(1100);
      expect(await ids(log)).toEqual([2, 1]);
      expect((await log.stats(1, 0)).log).toMatchObject({ trouble: null, calls: 2 });
      await log.close();
    },
  );
});

it('counts every call in its minute, also those that newer ones pushed out', async () => {
  const { log } = openCallLog({ bounds: { calls: 5 } });
  const now = Date.now();
  for (let call = 0; call < 100; call += 1) log.record(seen({ ms: call < 90 ? 2 : 200 }));
  log.record(seen({ status: 503, at: now - 3 * 86_400_000 }));
  log.record(seen({ responseBody: ['{"status":"failed","error_message":"x"}'], target: '/block_funds' }));
  const stats = await log.stats(24, now - 3_600_000);
  expect(stats.today).toMatchObject({ calls: 101, refused: 1, errors: 0 });
  expect(Math.abs(stats.today.p50Ms! / 2 - 1)).toBeLessThan(0.07);
  expect(Math.abs(stats.today.p95Ms! / 200 - 1)).toBeLessThan(0.07);
  expect(stats.byOperation.map(({ operation, calls }) => [operation, calls])).toEqual([
    ['check_funds', 100],
    ['block_funds', 1],
  ]);
  expect(stats.buckets).toHaveLength((24 * 3600) / stats.bucketSeconds);
  expect(stats.buckets.reduce((sum, { calls }) => sum + calls, 0)).toBe(101);
  const month = await log.stats(720, now - 3_600_000);
  expect(month.buckets.reduce((sum, { errors }) => sum + errors, 0)).toBe(1);
  expect(month.buckets.find(({ calls }) => calls === 0)).toMatchObject({ p50Ms: null, p95Ms: null });
});
