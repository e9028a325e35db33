import { expect, it } from 'vitest';
import { breakBookingOf, mendBookings } from '../../testing/broken-booking.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { ok, refused, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const HELD = { SPONSOR0001: '10000000.00 - 200.00' };

it('gives a held batch its attempts back, so that the next run books it', async () => {
  const test = await useTestBank({ settings: { paymentInitiateAttempts: 2 } });
  const { blocked, batch, post } = deedsOf(test);
  const batchId = await batch([payment(await blocked(200))]);
  const retry = () => test.bank.operations.retryBatch({ batchId });
  breakBookingOf(test, 'DISB-1');
  await walk(test, [
    ['while it waits', retry, refused('batch_not_held', { batch: batchId }), HELD],
    ['a first failure', post, 0, HELD],
    ['after one failure', retry, refused('batch_not_held', { batch: batchId }), HELD],
    ['a second failure', post, 0, HELD],
    ['the cause goes', () => mendBookings(test), undefined, HELD],
    ['it is held all the same', post, 0, HELD],
    ['the operator', retry, ok(), HELD],
    ['once is enough', retry, refused('batch_not_held', { batch: batchId }), HELD],
    ['booked', post, 1, { SPONSOR0001: '9999800.00', BEN0001: '200.00' }],
    ['when all is done', retry, refused('batch_not_held', { batch: batchId }), {}],
  ]);
  expect(test.bank.queries.batch(batchId)).toMatchObject({
    state: 'processed',
    attempts: 1,
    lastError: null,
  });
});

it('does not know every batch', async () => {
  const test = await useTestBank();
  expect(await test.bank.operations.retryBatch({ batchId: 'NONE' })).toEqual(
    refused('batch_not_found', { batch: 'NONE' }),
  );
});
