import { describe, expect, it } from 'vitest';
import { breakBookingOf } from '../../testing/broken-booking.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { keepingSender } from '../../testing/fake-ports.ts';
import { payment } from '../../testing/payments.ts';
import { storyOutline, storyStep, storySteps } from '../../testing/story-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const URL_SET = { mt940StatementCallbackUrl: 'http://127.0.0.1:9/' };
const BLOCK = 'ID-00000001';

describe('the story of a payment', () => {
  it('is not there for a reference that the bank does not know', async () => {
    const { bank } = await useTestBank();
    expect(bank.queries.paymentStory('NOBODY')).toBeNull();
  });

  it('goes from the block to the bridge, step by step, with times, rows and the exact lines', async () => {
    const test = await useTestBank({ settings: URL_SET });
    const { blocked, batch, post, writeStatements, deliver } = deedsOf(test);
    await blocked(1000);
    test.clock.advance(60);
    await batch([payment(BLOCK, { reference: 'FIRST' }), payment(BLOCK)]);

    expect(storyOutline(test)).toEqual([
      'checked: unknown',
      'blocked: done',
      'initiated: done',
      'posting: now',
      'booked: coming',
      'stated: coming',
      'delivered: coming',
      'reconciled: coming',
    ]);
    expect(storyStep(test, 'blocked')).toMatchObject({
      at: '2026-11-21T09:00:00.000Z',
      block: { amountMinor: 100_000 },
    });
    expect(storyStep(test, 'initiated').at).toBe('2026-11-21T09:01:00.000Z');
    expect(storyStep(test, 'posting')).toMatchObject({
      waitsFor: 'run',
      batch: { attempts: 0, attemptsLimit: 3 },
    });
    expect(storyStep(test, 'booked').creditAccount).toBe('BEN0001');
    expect(storyStep(test, 'reconciled')).toMatchObject({
      reference: { text: 'DISB-1', line: null },
      beneficiary: { text: 'BEN-1', line: null },
      reason: null,
    });

    test.clock.advance(10);
    await post();
    expect(storyOutline(test).slice(3)).toEqual([
      'posting: done',
      'booked: done',
      'stated: now',
      'delivered: coming',
      'reconciled: coming',
    ]);
    const { entries, block, rows, at } = storyStep(test, 'booked');
    expect(block).toMatchObject({ releasedMinor: 40_000, pendingMinor: 0 });
    expect(at).toBe('2026-11-21T09:01:10.000Z');
    const shown = entries.map((entry) => [
      entry.referenceNo,
      entry.mark,
      entry.accountNumber,
      entry.balanceMinor,
    ]);
    expect(shown).toEqual([
      ['EB00000000000003', 'D', 'SPONSOR0001', 999_960_000],
      ['EB00000000000004', 'C', 'BEN0001', 40_000],
    ]);
    // What is booked later changes nothing of it.
    expect(storySteps(test, 'FIRST')[4]).toMatchObject({
      entries: [{ balanceMinor: 999_980_000 }, { balanceMinor: 20_000 }],
    });
    expect(rows[0]).toEqual({
      table: 'accounting_logs',
      values: Object.entries(test.rows('SELECT * FROM accounting_logs WHERE id = 3')[0]!),
    });

    test.clock.advance(10);
    await writeStatements();
    expect(storyOutline(test).slice(5)).toEqual(['stated: done', 'delivered: now', 'reconciled: coming']);
    const stated = storyStep(test, 'stated');
    expect(stated).toMatchObject({
      at: '2026-11-21T09:01:20.000Z',
      entryReference: 'EB00000000000003',
      statement: { id: 1, number: 1, year: 2026, accountNumber: 'SPONSOR0001' },
    });
    const text = test.bank.queries.statement(1)!.text!.split('\n');
    expect(stated.lines.map(({ text: line }) => line)).toEqual([
      ':61:2611211121D200,00NTRFDISB-1//EB00000000000003',
      ':86:Old age pension',
      'PENSION',
      'NOV-2026',
      'BEN-1',
      'DISB-1',
    ]);
    for (const { number, text: line } of stated.lines) expect(text[number - 1]).toBe(line);

    await deliver();
    expect(storyOutline(test).slice(6)).toEqual(['delivered: done', 'reconciled: bridge']);
    expect(storyStep(test, 'delivered')).toMatchObject({ attempts: [{ number: 1, responseStatus: 200 }] });
    const { reference, beneficiary: paid } = storyStep(test, 'reconciled');
    expect([text[reference.line! - 1], text[paid.line! - 1]]).toEqual(['DISB-1', 'BEN-1']);
  });

  it('says what is waited for: the day, the rest of the batch, the operator', async () => {
    const test = await useTestBank();
    const { blocked, batch, post } = deedsOf(test);
    await blocked(1000);
    await batch([payment(BLOCK), payment(BLOCK, { reference: 'LATER', paymentDate: '2027-01-31' })]);
    expect(storySteps(test, 'LATER')[3]).toMatchObject({
      kind: 'posting',
      state: 'waiting',
      waitsFor: 'day',
    });
    await post();
    // The statement is asked for with the last payment of the batch.
    expect(storyStep(test, 'stated')).toMatchObject({
      state: 'coming',
      askedByItself: true,
      statement: null,
    });
    const quiet = await useTestBank({ settings: { statementAfterBatch: false } });
    const deeds = deedsOf(quiet);
    await deeds.blocked(1000);
    await deeds.batch([payment(BLOCK)]);
    await deeds.post();
    expect(storyStep(quiet, 'stated')).toMatchObject({ state: 'waiting', askedByItself: false });
    await deeds.statement();
    await deeds.writeStatements();
    // No callback URL: written, and sent to nobody.
    expect(storyStep(quiet, 'delivered')).toMatchObject({
      state: 'waiting',
      delivery: null,
      deliveryOn: false,
    });
  });

  it('tells of a batch that cannot be booked, and of its retry', async () => {
    const test = await useTestBank();
    const { blocked, batch, post } = deedsOf(test);
    await blocked(1000);
    const batchId = await batch([payment(BLOCK)]);
    breakBookingOf(test, 'DISB-1');
    await post();
    const failedOnce = { attempts: 1, lastError: 'broken on purpose: DISB-1' };
    expect(storyStep(test, 'posting')).toMatchObject({ state: 'now', batch: failedOnce });
    await post();
    await post();
    expect(storyStep(test, 'posting')).toMatchObject({
      state: 'failed',
      waitsFor: 'operator',
      batch: { attempts: 3 },
    });
    await test.bank.operations.retryBatch({ batchId });
    expect(storyStep(test, 'posting')).toMatchObject({
      state: 'now',
      waitsFor: 'run',
      batch: { attempts: 0 },
    });
  });

  it('tells of a delivery that fails, with each attempt', async () => {
    const sender = keepingSender(() => ({
      accepted: false,
      fault: 'answered_error',
      error: 'HTTP 500',
      status: 500,
      body: 'no',
    }));
    const test = await useTestBank({ settings: URL_SET, ports: { sender } });
    const { blocked, batch, post, writeStatements, deliver } = deedsOf(test);
    await blocked(1000);
    await batch([payment(BLOCK)]);
    await post();
    await writeStatements();
    await deliver();
    expect(storyStep(test, 'delivered')).toMatchObject({
      state: 'now',
      delivery: { state: 'failing' },
      attempts: [{ number: 1, responseStatus: 500, responseBody: 'no' }],
    });
    await test.bank.operations.cancelDelivery({ id: 1 });
    expect(storyStep(test, 'delivered').state).toBe('failed');
    expect(storyStep(test, 'reconciled').state).toBe('coming');
  });
});
