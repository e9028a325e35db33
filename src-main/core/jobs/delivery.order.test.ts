import { describe, expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { SendResult } from '../ports/statement-sender.ts';

const URL = 'http://127.0.0.1:9/upload';
const OTHER = 'http://127.0.0.1:9/training';
const OK: SendResult = { accepted: true, status: 200, body: '' };
const DOWN: SendResult = {
  accepted: false,
  status: 503,
  body: '',
  fault: 'answered_error',
  error: 'HTTP 503',
};

/** A bank with the accounts A and B; statements 1 and 3 are A's, 2 and 4 are B's, all wait. `refused` are those the bridge refuses. */
async function twoAccounts(settings: object = {}) {
  const refused = new Set<number>();
  const sent: number[] = [];
  let during: (id: number, url: string) => Promise<void> | void = () => undefined;
  const sender = {
    async send(url: string, text: string): Promise<SendResult> {
      const id = Number(/^:20:STMT0*(\d+)/.exec(text)![1]);
      sent.push(id);
      await during(id, url);
      return refused.has(id) ? DOWN : OK;
    },
  };
  const test = await useTestBank({
    settings: { mt940StatementCallbackUrl: URL, ...settings },
    ports: { sender },
  });
  const { open, statement, writeStatements } = deedsOf(test);
  for (const number of ['A', 'B']) await open(number, '100');
  for (const number of ['A', 'B', 'A', 'B']) await statement(number);
  await writeStatements();
  return {
    test,
    refused,
    sent,
    deliver: deedsOf(test).deliver,
    whileSending: (does: typeof during) => void (during = does),
    ...test.bank.operations,
    states: () => [1, 2, 3, 4].map((id) => deliveryOf(test, id).state),
  };
}
const deliveryOf = (test: TestBank, id: number) => test.bank.queries.statement(id)!.delivery!;
const ok = { ok: true, value: null };
const refusal = (code: string, statement?: string) =>
  expect.objectContaining({
    ok: false,
    refusal: { code, params: statement === undefined ? {} : { statement } },
  });

describe('the order of an account', () => {
  it('a failing statement holds up the later ones of its account, and no others', async () => {
    const { test, refused, sent, deliver, states } = await twoAccounts();
    refused.add(1);
    await deliver();
    expect(sent).toEqual([1, 2, 4]);
    expect(states()).toEqual(['failing', 'delivered', 'queued', 'delivered']);
    expect([deliveryOf(test, 3).waitsFor, deliveryOf(test, 4).waitsFor]).toEqual([
      { id: 1, number: '1/2026' },
      null,
    ]);
    expect(test.bank.queries.overview().counts).toMatchObject({ deliveriesFailing: 1, deliveriesQueued: 1 });
    refused.clear();
    test.clock.advance(5);
    expect(await deliver()).toBe(2);
    expect(sent.slice(3)).toEqual([1, 3]);
    expect(deliveryOf(test, 3).waitsFor).toBeNull();
  });

  it('goes on when the one that holds it up is cancelled', async () => {
    const { refused, sent, deliver, states, cancelDelivery } = await twoAccounts();
    refused.add(1);
    await deliver();
    expect(await cancelDelivery({ id: 1 })).toEqual(ok);
    await deliver();
    expect(sent).toEqual([1, 2, 4, 3]);
    expect(states()).toEqual(['cancelled', 'delivered', 'delivered', 'delivered']);
  });

  it('goes on when it is given up after so many attempts, which an operator can begin anew', async () => {
    const { test, refused, sent, deliver, states, sendStatement } = await twoAccounts({
      deliveryAttempts: 3,
    });
    refused.add(1);
    for (let run = 0; run < 5; run += 1) {
      await deliver();
      test.clock.advance(600);
    }
    expect(sent).toEqual([1, 2, 4, 1, 1, 3]);
    expect(states()).toEqual(['given_up', 'delivered', 'delivered', 'delivered']);
    expect(deliveryOf(test, 1)).toMatchObject({ attempts: 3, nextAttemptAt: null, fault: 'answered_error' });
    expect(test.bank.queries.overview().counts.deliveriesGivenUp).toBe(1);
    expect(await sendStatement({ id: 1 })).toEqual(ok);
    await deliver();
    expect(deliveryOf(test, 1)).toMatchObject({ state: 'failing', attempts: 4 });
  });

  it('never gives up with a limit of 0', async () => {
    const { test, refused, deliver } = await twoAccounts({ deliveryAttempts: 0 });
    refused.add(1);
    for (let run = 0; run < 30; run += 1) {
      await deliver();
      test.clock.advance(600);
    }
    expect(deliveryOf(test, 1)).toMatchObject({ state: 'failing', attempts: 30 });
  });

  it('what waits longest comes first: one that always fails takes nobody’s turn', async () => {
    const { test, refused, sent, deliver } = await twoAccounts();
    refused.add(1);
    await deliver();
    test.clock.advance(1);
    await deedsOf(test).statement('SPONSOR0001');
    await deedsOf(test).writeStatements();
    test.clock.advance(10);
    sent.length = 0;
    await deliver();
    expect(sent).toEqual([5, 1]);
  });
});

describe('what an operator does with a delivery', () => {
  it('nothing while it is on its way, and that is committed before the upload begins', async () => {
    const { test, deliver, whileSending, sendStatement, cancelDelivery } = await twoAccounts();
    const answers: unknown[] = [];
    whileSending(async (id) => {
      if (id !== 1) return;
      answers.push(
        test.rows('SELECT delivery_state, attempts FROM statement_deliveries WHERE statement_id = 1'),
        test.rows('SELECT attempt_number, finished_at FROM delivery_attempts'),
        await sendStatement({ id: 1 }),
        await cancelDelivery({ id: 1 }),
        deliveryOf(test, 3).waitsFor,
      );
    });
    await deliver();
    expect(answers).toEqual([
      [{ delivery_state: 'sending', attempts: 1 }],
      [{ attempt_number: 1, finished_at: null }],
      refusal('delivery_under_way', '1'),
      refusal('delivery_under_way', '1'),
      { id: 1, number: '1/2026' },
    ]);
  });

  it('cancels what waits only, and it is sent no more by itself', async () => {
    const { sent, deliver, states, cancelDelivery } = await twoAccounts();
    for (const id of [1, 2, 3, 4]) expect(await cancelDelivery({ id })).toEqual(ok);
    await deliver();
    expect(sent).toEqual([]);
    expect(states()).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
    expect(await cancelDelivery({ id: 1 })).toEqual(refusal('delivery_not_waiting', '1'));
    expect(await cancelDelivery({ id: 99 })).toEqual(refusal('delivery_not_waiting', '99'));
  });

  it('sends one to another URL, this time only, and the other ones do not wait for it', async () => {
    const { test, sent, refused, deliver, sendStatement, whileSending } = await twoAccounts();
    const urls: string[] = [];
    whileSending((id, url) => void urls.push(`${id} ${url}`));
    refused.add(1);
    expect(await sendStatement({ id: 1, url: ` ${OTHER} ` })).toEqual(ok);
    expect(deliveryOf(test, 1)).toMatchObject({ state: 'queued', url: OTHER, isElsewhere: true });
    await deliver();
    expect(urls.toSorted()).toEqual([`1 ${OTHER}`, `2 ${URL}`, `3 ${URL}`, `4 ${URL}`]);
    refused.clear();
    sent.length = 0;
    urls.length = 0;
    await sendStatement({ id: 1 });
    await deliver();
    expect(urls).toEqual([`1 ${URL}`]);
    expect(deliveryOf(test, 1)).toMatchObject({ state: 'delivered', url: URL, isElsewhere: false });
  });

  it('can send to another URL while no callback URL is set; what has none stays', async () => {
    const test = await useTestBank();
    const { statement, writeStatements, deliver } = deedsOf(test);
    for (let asked = 0; asked < 2; asked += 1) await statement();
    await writeStatements();
    expect(await test.bank.operations.sendStatement({ id: 2, url: OTHER })).toEqual(ok);
    expect(await deliver()).toBe(1);
    expect(test.sender.sent.map(({ url }) => url)).toEqual([OTHER]);
    expect(test.bank.queries.statement(1)!.delivery).toBeNull();
  });

  it.each(['', 'ftp://x/', 'bridge.example/upload', 'http://', 'http://ada:secret@127.0.0.1/'])(
    'is refused for the address %j',
    async (url) => {
      const { sendStatement, states } = await twoAccounts();
      expect(await sendStatement({ id: 1, url })).toEqual(refusal('delivery_url_invalid'));
      expect(states()[0]).toBe('queued');
    },
  );

  it('a receiver that hangs keeps those of another one not waiting', async () => {
    const { test, deliver, sendStatement, whileSending, states } = await twoAccounts();
    await sendStatement({ id: 1, url: OTHER });
    const { promise: hangs, resolve: wakes } = Promise.withResolvers<void>();
    whileSending((_, url) => (url === OTHER ? hangs : undefined));
    const run = deliver();
    await expect.poll(() => states()).toEqual(['sending', 'delivered', 'delivered', 'delivered']);
    wakes();
    await run;
    expect(deliveryOf(test, 1).state).toBe('delivered');
  });
});

describe('what the bank does not send by itself', () => {
  it('is what was written while no callback URL was set: all of it at a press, in its order', async () => {
    const test = await useTestBank();
    const { statement, writeStatements, deliver } = deedsOf(test);
    for (let asked = 0; asked < 3; asked += 1) await statement();
    await writeStatements();
    const { sendUndelivered } = test.bank.operations;
    expect(test.bank.queries.outbox()).toEqual({ never_sent: 3, given_up: 0 });
    expect(await sendUndelivered({ which: 'never_sent' })).toEqual(refusal('callback_url_missing'));
    await test.bank.settings.update({ mt940StatementCallbackUrl: URL });
    // No flood by itself: an operator may only have tried the bank until now.
    expect(await deliver()).toBe(0);
    expect(await sendUndelivered({ which: 'never_sent' })).toEqual({ ok: true, value: { count: 3 } });
    expect(await deliver()).toBe(3);
    const texts = [1, 2, 3].map((id) => test.bank.queries.statement(id)!.text);
    expect(test.sender.sent.map(({ text }) => text)).toEqual(texts);
    expect(test.bank.queries.outbox()).toEqual({ never_sent: 0, given_up: 0 });
  });

  it('is what was given up', async () => {
    const { test, refused, deliver, states, sendUndelivered } = await twoAccounts({ deliveryAttempts: 1 });
    [1, 2].forEach((id) => refused.add(id));
    await deliver();
    expect(states()).toEqual(['given_up', 'given_up', 'delivered', 'delivered']);
    expect(test.bank.queries.outbox()).toEqual({ never_sent: 0, given_up: 2 });
    refused.clear();
    expect(await sendUndelivered({ which: 'given_up' })).toEqual({ ok: true, value: { count: 2 } });
    await deliver();
    expect(states()).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
  });
});
