import { expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { keepingSender } from '../../testing/fake-ports.ts';
import { startReceiver } from '../../testing/receiver.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { createMultipartSender } from '../../adapters/statement-delivery/multipart-sender.ts';
import type { SendResult } from '../ports/statement-sender.ts';
import { retryPauseSeconds } from './delivery.ts';

const URL = 'http://127.0.0.1:9/upload';
const settings = { mt940StatementCallbackUrl: URL };
const DOWN: SendResult = {
  accepted: false,
  status: null,
  body: null,
  fault: 'connection_refused',
  error: 'Connection refused',
};
const OK: SendResult = { accepted: true, status: 200, body: 'fine' };

/** A bank whose bridge answers as `answers` says, the last answer again and again; with one statement in the queue. */
async function bankWithQueue(
  ...answers: SendResult[]
): Promise<TestBank & { sent: { url: string; text: string }[] }> {
  const sender = keepingSender(() => (answers.length > 1 ? answers.shift()! : answers[0]!));
  const test = await useTestBank({ settings, ports: { sender } });
  await deedsOf(test).statement();
  await deedsOf(test).writeStatements();
  return Object.assign(test, { sent: sender.sent });
}
const deliveryOf = (test: TestBank, id = 1) => test.bank.queries.statement(id)!.delivery;

it('an upload that is taken is delivered, once, with the answer kept', async () => {
  const test = await bankWithQueue({ accepted: true, status: 201, body: '{"status":"success"}' });
  expect(deliveryOf(test)).toMatchObject({ state: 'queued', attempts: 0 });
  expect(await deedsOf(test).deliver()).toBe(1);
  expect(deliveryOf(test)).toEqual({
    state: 'delivered',
    url: URL,
    isElsewhere: false,
    attempts: 1,
    nextAttemptAt: null,
    waitsFor: null,
    fault: null,
    lastError: null,
    responseStatus: 201,
    responseBody: '{"status":"success"}',
    deliveredAt: '2026-11-21T09:00:00.000Z',
  });
  test.clock.advance(100_000);
  expect(await deedsOf(test).deliver()).toBe(0);
  expect(test.sent).toEqual([{ url: URL, text: test.bank.queries.statement(1)!.text }]);
});

it('the pauses after a failure grow: 5 s, doubled each time, at most ten minutes', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 5000].map(retryPauseSeconds)).toEqual([
    5, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600,
  ]);
});

it('a failure is tried again when its pause is over, not before, until it goes through; every try is kept', async () => {
  const refusedByBridge: SendResult = {
    accepted: false,
    status: 500,
    body: 'Traceback',
    fault: 'answered_error',
    error: 'HTTP 500',
  };
  const test = await bankWithQueue(DOWN, refusedByBridge, OK);
  const { deliver } = deedsOf(test);
  expect(await deliver()).toBe(0);
  expect(test.bank.jobs.delivery.view().lastError).toBe('1 of 1 statements were not delivered');
  expect(deliveryOf(test)).toMatchObject({
    state: 'failing',
    attempts: 1,
    fault: 'connection_refused',
    lastError: 'Connection refused',
    responseStatus: null,
    nextAttemptAt: '2026-11-21T09:00:05.000Z',
  });
  test.clock.advance(4);
  expect(await deliver()).toBe(0);
  test.clock.advance(1);
  expect(await deliver()).toBe(0);
  expect(deliveryOf(test)).toMatchObject({
    state: 'failing',
    attempts: 2,
    fault: 'answered_error',
    responseStatus: 500,
    responseBody: 'Traceback',
    nextAttemptAt: '2026-11-21T09:00:15.000Z',
  });
  test.clock.advance(10);
  expect(await deliver()).toBe(1);
  expect(deliveryOf(test)).toMatchObject({
    state: 'delivered',
    attempts: 3,
    fault: null,
    lastError: null,
    responseBody: 'fine',
  });
  expect(new Set(test.sent.map(({ text }) => text)).size).toBe(1);
  expect(test.bank.queries.deliveryAttempts(1)).toMatchObject([
    { number: 3, startedAt: '2026-11-21T09:00:15.000Z', fault: null, responseStatus: 200, url: URL },
    { number: 2, fault: 'answered_error', responseBody: 'Traceback', error: 'HTTP 500' },
    { number: 1, finishedAt: '2026-11-21T09:00:00.000Z', fault: 'connection_refused', responseStatus: null },
  ]);
});

it('is off without a callback URL: what waits goes on waiting, and out when there is one', async () => {
  const test = await useTestBank();
  const { deliver, statement, writeStatements } = deedsOf(test);
  await test.bank.settings.update({ mt940StatementCallbackUrl: URL });
  await statement();
  await writeStatements();
  await test.bank.settings.update({ mt940StatementCallbackUrl: '' });
  expect(await deliver()).toBe(0);
  expect(test.bank.queries.overview().deliveryOn).toBe(false);
  await statement();
  await writeStatements();
  expect(deliveryOf(test, 2)).toBeNull();
  await test.bank.settings.update({ mt940StatementCallbackUrl: 'http://127.0.0.1:9/elsewhere' });
  expect(await deliver()).toBe(1);
  expect(test.sender.sent.map(({ url }) => url)).toEqual(['http://127.0.0.1:9/elsewhere']);
  expect(deliveryOf(test)).toMatchObject({ state: 'delivered', url: 'http://127.0.0.1:9/elsewhere' });
});

it('nothing is lost on a restart: neither what waits nor what is failing', async () => {
  const test = await bankWithQueue(DOWN, OK);
  const { deliver, statement, writeStatements } = deedsOf(test);
  await deliver();
  await statement();
  await writeStatements();
  await test.restart();
  expect([1, 2].map((id) => deliveryOf(test, id)!.state)).toEqual(['failing', 'queued']);
  test.clock.advance(5);
  expect(await deliver()).toBe(2);
  expect([1, 2].map((id) => deliveryOf(test, id)!)).toMatchObject([
    { state: 'delivered', attempts: 2 },
    { state: 'delivered', attempts: 1 },
  ]);
});

it('sent again, it goes out at once: when it is failing, and when it was delivered', async () => {
  const test = await bankWithQueue(DOWN, OK, DOWN);
  const { deliver } = deedsOf(test);
  await deliver();
  await test.bank.operations.sendStatement({ id: 1 });
  expect(deliveryOf(test)).toMatchObject({ state: 'queued', attempts: 1 });
  expect(await deliver()).toBe(1);
  expect(deliveryOf(test)).toMatchObject({ state: 'delivered', attempts: 2 });
  await test.bank.operations.sendStatement({ id: 1 });
  expect(deliveryOf(test)).toMatchObject({ state: 'queued', deliveredAt: null });
  expect(await deliver()).toBe(0);
  expect(deliveryOf(test)).toMatchObject({ state: 'failing', attempts: 3, deliveredAt: null });
  expect(test.sent).toHaveLength(3);
});

it('through a real socket: refused, then taken, byte for byte', async () => {
  const receiver = await startReceiver();
  try {
    const test = await useTestBank({
      settings: { mt940StatementCallbackUrl: receiver.url },
      ports: { sender: createMultipartSender() },
    });
    const { deliver, statement, writeStatements } = deedsOf(test);
    receiver.answer = { status: 503, body: 'later' };
    await statement();
    await writeStatements();
    await deliver();
    expect(deliveryOf(test)).toMatchObject({ state: 'failing', responseStatus: 503, responseBody: 'later' });
    receiver.answer = { status: 200, body: 'thanks' };
    test.clock.advance(5);
    await deliver();
    expect(deliveryOf(test)).toMatchObject({ state: 'delivered', responseBody: 'thanks' });
    expect(receiver.uploads.map(({ text }) => text)).toEqual(
      [0, 1].map(() => test.bank.queries.statement(1)!.text),
    );
  } finally {
    await receiver.close();
  }
});
