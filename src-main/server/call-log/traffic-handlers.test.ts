import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refused } from '../../testing/money-steps.ts';
import { isHar } from '../../../src-shared/traffic/testing/har-schema.ts';
import { systemClock } from '../../core/ports/clock.ts';
import { openRecordedBank } from '../../testing/recorded-bank.ts';
import { wirePayment } from '../../testing/served-bank.ts';
import { createTrafficHandlers } from './traffic-handlers.ts';

const BY = { name: 'ada', place: 'test' };

async function traffic(options: Parameters<typeof openRecordedBank>[0] = {}) {
  const bank = await openRecordedBank(options);
  let address = bank.url;
  const handlers = createTrafficHandlers({
    log: bank.log,
    listener: { view: () => ({ state: 'listening', address }) },
    replayer: bank.replayer,
    clock: systemClock,
  });
  return { ...bank, handlers, moveTo: (to: string) => (address = to) };
}

it('makes a call again by a real connection, marked in the log; repeated payments book nothing twice', async () => {
  const { handlers, post, block, kept, counts, log } = await traffic();
  await post('/initiate_payment', [wirePayment(await block(1000))]);
  const before = counts();
  const [original] = await kept();
  const again = await handlers.replayBridgeCall({ id: original!.id }, BY);
  expect(again).toEqual({ ok: true, value: { id: original!.id + 1 } });
  expect(counts()).toEqual(before);
  const [replay] = await kept();
  expect(replay).toMatchObject({ operation: 'initiate_payment', outcome: 'ok', replayOf: original!.id });
  const [asked, askedAgain] = await Promise.all([log.get(original!.id), log.get(replay!.id)]);
  expect(askedAgain!.request.body).toBe(asked!.request.body);
  expect(JSON.stringify(askedAgain!.request.headers)).not.toContain('replay');
});

it('sends the present token in the place of the one that was sent', async () => {
  const bridgeToken = 'the-token-of-the-bank';
  const door = () => ({ host: '127.0.0.1', allowedHosts: '', bridgeToken });
  const { handlers, call, kept } = await traffic({ app: { door }, token: bridgeToken });
  await call('/check_funds', { method: 'POST', headers: { authorization: 'Bearer wrong-one' }, body: '{}' });
  await call('/check_funds', { method: 'POST', body: '{}' });
  const [without, wrong] = await kept();
  await handlers.replayBridgeCall({ id: wrong!.id }, BY);
  await handlers.replayBridgeCall({ id: without!.id }, BY);
  const [replayWithout, replayWrong] = await kept();
  // Past the door, the empty message is malformed.
  expect([replayWrong!.status, replayWithout!.status]).toEqual([415, 401]);
});

it('a mark that was not given out makes no replay of a call', async () => {
  const { call, kept } = await traffic();
  await call('/ping', { headers: { 'x-example-bank-replay': 'a'.repeat(32) } });
  expect((await kept())[0]).toMatchObject({ replayOf: null });
});

it('says why a call cannot be made again', async () => {
  const { handlers, call, moveTo } = await traffic();
  await call('/ping?token=secret');
  expect(await handlers.replayBridgeCall({ id: 1 }, BY)).toEqual(refused('call_not_whole'));
  expect(await handlers.replayBridgeCall({ id: 99 }, BY)).toEqual(refused('call_not_found'));
  await call('/ping');
  moveTo('http://127.0.0.1:9');
  expect(await handlers.replayBridgeCall({ id: 2 }, BY)).toMatchObject({
    refusal: { code: 'listener_closed' },
  });
});

it('exports exactly the calls of the filter, oldest first, without a secret', async () => {
  const { handlers, call, post, log } = await traffic();
  await call('/ping', { headers: { authorization: 'Bearer hunter2' } });
  await post('/check_funds', {
    account_number: 'SPONSOR0001',
    account_currency: 'USD',
    total_funds_needed: 1,
  });
  await call('/ping');
  const exported = await handlers.exportBridgeCalls({ operation: 'ping' }, BY);
  if (!exported.ok) throw new Error('refused');
  const { path, name, calls, bytes } = exported.value;
  const text = readFileSync(path, 'utf8');
  const archive = JSON.parse(text) as { log: { entries: { request: { url: string }; _id: number }[] } };
  expect(isHar(archive)).toEqual([]);
  expect(text).not.toContain('hunter2');
  expect([calls, bytes, archive.log.entries.map(({ _id }) => _id)]).toEqual([
    2,
    Buffer.byteLength(text),
    [1, 3],
  ]);
  expect(log.exported(name)).toBe(path);
  expect(log.exported('../traffic.sqlite')).toBeNull();
  expect(await handlers.exportBridgeCalls({ operation: 'ussd' }, BY)).toMatchObject({ value: { calls: 0 } });
});
