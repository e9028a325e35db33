import { once } from 'node:events';
import { resolve } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingKey, Settings } from '../../src-shared/bank/settings.ts';
import { SECRET_MASK } from '../../src-shared/bank/secrets.ts';
import type { ChangeEvent } from '../../src-shared/operator/events.ts';
import type { SettingView } from '../../src-shared/operator/views.ts';
import type { FixedSettings } from '../core/settings.ts';
import { keepingLogger } from '../testing/fake-ports.ts';
import { httpCall } from '../testing/http-call.ts';
import { openTestBank, type TestBank } from '../testing/test-bank.ts';
import { startHost, type RunningHost } from './host.ts';

let folder: TestBank;
let host: RunningHost | undefined;
let firstPort: number;
let logger: ReturnType<typeof keepingLogger>;
beforeEach(async () => {
  // A ledger whose saved port is a free one: the host under test finds it there, and no flag fixes it.
  folder = await openTestBank();
  firstPort = await freePort();
  logger = keepingLogger();
  await folder.bank.settings.update({ port: firstPort });
  await folder.bank.close();
});
afterEach(async () => {
  await host?.close();
  host = undefined;
  await folder.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(fixed: FixedSettings = {}): Promise<RunningHost> {
  const started = await startHost({
    config: {
      dataDir: folder.dataDir,
      fixed,
      output: 'json',
      openBrowser: false,
      verify: false,
      restore: null,
    },
    capabilities: { host: 'headless', version: '1.2.3', saveDialog: false, downloads: true },
    logger,
    defaultDataDir: '/nowhere',
    mainDir: resolve(import.meta.dirname, '../../out/main'),
  });
  if (!started.ok) throw new Error(started.message);
  host = started.host;
  return host;
}

async function restart(fixed: FixedSettings = {}): Promise<RunningHost> {
  await host!.close();
  return start(fixed);
}

const update = async (changes: Partial<Record<SettingKey, string | number | boolean>>): Promise<unknown> =>
  host!.handlers.updateSettings({ changes }, ADA);
const setting = async (key: SettingKey): Promise<SettingView> =>
  (await host!.handlers.getSettings({}, ADA)).settings.find((view) => view.key === key)!;
const ping = async (port: number): Promise<string> => (await httpCall(`http://127.0.0.1:${port}/ping`)).text;

const ADA = { name: 'ada', place: 'test' };

describe('a setting', () => {
  it('is in force at once, and after a restart', async () => {
    await start();
    expect(await setting('processPaymentFrequency')).toMatchObject({ value: 10, source: 'default' });
    const changes = {
      processPaymentFrequency: 3,
      statementAfterBatch: false,
      bankSimulatorCode: ' MY-BANK ',
    };
    expect(await update(changes)).toMatchObject({ ok: true });
    const saved: Partial<Settings> = { ...changes, bankSimulatorCode: 'MY-BANK' };
    expect(host!.settings()).toMatchObject(saved);
    const [posting] = (await host!.handlers.getOverview({}, ADA)).jobs;
    expect(posting).toMatchObject({ name: 'posting', intervalSeconds: 3 });

    await restart();
    expect(host!.settings()).toMatchObject(saved);
    expect(await setting('processPaymentFrequency')).toEqual({
      key: 'processPaymentFrequency',
      value: 3,
      source: 'saved',
      flag: '--process-payment-frequency',
      variable: 'EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY',
      effect: 'now',
      editable: true,
      pendingValue: null,
    });
  });

  it('that a flag or the environment fixes is not changed, and the rest of the call is not either', async () => {
    await start({
      processPaymentFrequency: { value: 5, source: 'flag' },
      bookKeeping: { value: 'debit-only', source: 'environment' },
    });
    for (const fixed of [{ processPaymentFrequency: 3 }, { bookKeeping: 'double-entry' }]) {
      const [key] = Object.keys(fixed);
      expect(await update({ statementFrequency: 7, ...fixed })).toEqual({
        ok: false,
        refusal: { code: 'setting_fixed', params: { setting: key } },
      });
    }
    expect(await setting('statementFrequency')).toMatchObject({ value: 10, source: 'default' });
    expect(await setting('processPaymentFrequency')).toMatchObject({
      value: 5,
      source: 'flag',
      editable: false,
    });
    expect(await setting('bookKeeping')).toMatchObject({ source: 'environment', editable: false });
  });

  it('of the first start is not changed any more', async () => {
    await start();
    expect(await setting('treasuryAccountNumber')).toMatchObject({ effect: 'first-start', editable: false });
    expect(await update({ treasuryAccountNumber: 'OTHER' })).toMatchObject({
      ok: false,
      refusal: { code: 'setting_fixed' },
    });
  });

  it('is refused with its rule, and nothing of the call is saved', async () => {
    await start();
    expect(await update({ statementFrequency: 7, processPaymentFrequency: 0 })).toEqual({
      ok: false,
      refusal: {
        code: 'setting_invalid',
        params: { setting: 'processPaymentFrequency', detail: 'must be at least 1' },
      },
    });
    expect(await setting('statementFrequency')).toMatchObject({ value: 10, source: 'default' });
  });

  it('that was saved comes second to a flag, and is back without it', async () => {
    await start();
    await update({ bookKeeping: 'debit-only' });
    await restart({ bookKeeping: { value: 'double-entry', source: 'flag' } });
    expect(host!.settings().bookKeeping).toBe('double-entry');
    await restart();
    expect(host!.settings().bookKeeping).toBe('debit-only');
  });
});

describe('the port of the console', () => {
  it('waits for the next start', async () => {
    await start();
    const port = await freePort();
    await update({ consolePort: port });
    expect(await setting('consolePort')).toMatchObject({
      value: 8004,
      effect: 'restart',
      pendingValue: port,
    });
    await update({ consolePort: 8004 });
    expect(await setting('consolePort')).toMatchObject({ value: 8004, pendingValue: null });
    await update({ consolePort: port });
    await restart();
    expect(await setting('consolePort')).toMatchObject({ value: port, source: 'saved', pendingValue: null });
  });
});

describe('the port of the listener', () => {
  it('changes at once, and the console hears of it', async () => {
    const { handlers, onChange } = await start();
    expect(await ping(firstPort)).toBe('"pong"');
    const heard: string[] = [];
    onChange(({ topics }) => heard.push(...topics));
    const port = await freePort();
    expect(await update({ port })).toMatchObject({ ok: true });
    expect(await ping(port)).toBe('"pong"');
    await expect(ping(firstPort)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(['settings', 'listener'])));
    const { listener } = await handlers.getOverview({}, ADA);
    expect(listener).toEqual({ state: 'listening', address: `http://127.0.0.1:${port}` });

    await restart();
    expect(await ping(port)).toBe('"pong"');
  });

  it('is shown as taken, until it is free and opened again', async () => {
    const { handlers } = await start();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await update({ port })).toMatchObject({ ok: true });
    const { listener } = await handlers.getOverview({}, ADA);
    expect(listener).toMatchObject({ state: 'failed', code: 'EADDRINUSE' });
    await new Promise((resolve) => taken.close(resolve));
    expect(await handlers.reopenListener({}, ADA)).toEqual({
      state: 'listening',
      address: `http://127.0.0.1:${port}`,
    });
    expect(await ping(port)).toBe('"pong"');
  });

  it('stays as it is when another setting changes', async () => {
    const { handlers } = await start();
    const before = (await handlers.getOverview({}, ADA)).listener;
    const heard: ChangeEvent[] = [];
    host!.onChange((event) => heard.push(event));
    await update({ port: firstPort, host: '127.0.0.1', statementFrequency: 9 });
    expect((await handlers.getOverview({}, ADA)).listener).toEqual(before);
    expect(heard.flatMap(({ topics }) => topics)).not.toContain('listener');
  });
});

describe('the door', () => {
  const TOKEN = 's3cret-of-the-bridge';
  const call = async (headers: Record<string, string>) =>
    (await httpCall(`http://127.0.0.1:${firstPort}/check_funds`, { method: 'POST', headers })).status;
  const held = () => host!.settings().bridgeToken;

  it('opens to a name that is added, at once', async () => {
    await start();
    expect(await call({ host: 'bank.example.org' })).toBe(421);
    await update({ allowedHosts: 'bank.example.org' });
    expect(await call({ host: 'bank.example.org' })).toBe(400);
  });

  it('wants a token as soon as one is set, which nobody is shown', async () => {
    await start();
    expect(await setting('bridgeToken')).toMatchObject({ value: '', source: 'default' });
    const shown = JSON.stringify([
      await update({ bridgeToken: TOKEN }),
      await host!.handlers.getSettings({}, ADA),
    ]);
    expect(shown).not.toContain(TOKEN);
    expect(await setting('bridgeToken')).toMatchObject({
      value: SECRET_MASK,
      source: 'saved',
      pendingValue: null,
    });
    expect([await call({}), await call({ authorization: `Bearer ${TOKEN}` })]).toEqual([401, 400]);

    await restart();
    expect(held()).toBe(TOKEN);
    expect(JSON.stringify(logger.lines)).not.toContain(TOKEN);
  });

  it('keeps its token when the mask comes back, and loses it when it is emptied', async () => {
    await start();
    await update({ bridgeToken: TOKEN });
    expect(await update({ bridgeToken: SECRET_MASK, statementFrequency: 9 })).toMatchObject({ ok: true });
    expect([held(), host!.settings().statementFrequency]).toEqual([TOKEN, 9]);
    for (const wrong of [`${SECRET_MASK}x`, 'two words']) {
      const refusal = await update({ bridgeToken: wrong });
      expect(refusal).toMatchObject({
        refusal: { code: 'setting_invalid', params: { setting: 'bridgeToken' } },
      });
      expect(JSON.stringify(refusal)).not.toContain(wrong);
    }
    await update({ bridgeToken: '' });
    expect([held(), await call({})]).toEqual(['', 400]);
    expect(await update({ bridgeToken: SECRET_MASK })).toMatchObject({ ok: false });
  });

  it('shows no token that a flag sets, either', async () => {
    await start({ bridgeToken: { value: TOKEN, source: 'flag' } });
    expect(await setting('bridgeToken')).toMatchObject({
      value: SECRET_MASK,
      source: 'flag',
      editable: false,
    });
    expect(await call({})).toBe(401);
  });

  it.each([
    ['', 1],
    [TOKEN, 0],
  ])('is warned of when it opens to the network: token %j', async (bridgeToken, warnings) => {
    await start({
      host: { value: '0.0.0.0', source: 'flag' },
      bridgeToken: { value: bridgeToken, source: 'flag' },
    });
    const warned = logger.lines.filter(({ message }) => message.startsWith('Anybody on the network'));
    expect(warned).toHaveLength(warnings);
  });
});

describe('the last call of the bridge', () => {
  it('is in the overview', async () => {
    const { handlers } = await start();
    expect((await handlers.getOverview({}, ADA)).lastBridgeCall).toBeNull();
    await ping(firstPort);
    await expect
      .poll(async () => (await handlers.getOverview({}, ADA)).lastBridgeCall, { timeout: 10_000 })
      .toEqual({ operation: '/ping', at: expect.stringMatching(/^2\d{3}-.*Z$/), outcome: '200' });
  });
});
