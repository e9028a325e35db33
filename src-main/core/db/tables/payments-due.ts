import type { Handle } from '../handle.ts';
import { defineQuery } from '../query.ts';

const lastDay = defineQuery((db, p: { batchId: string }) =>
  db
    .selectFrom('initiate_payment_requests')
    .select((eb) => eb.fn.max('payment_date').as('day'))
    .where('batch_id', '=', p.batchId)
    .where('booked_at', 'is', null),
);
const later = defineQuery((db, p: { batchId: string; today: string }) =>
  db
    .selectFrom('initiate_payment_requests')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('batch_id', '=', p.batchId)
    .where('booked_at', 'is', null)
    .where('payment_date', '>', p.today),
);

/** How many payments of a batch are due on a later day. Where none is, a single look at the index tells. */
export function countDueLater(handle: Handle, batchId: string, today: string): number {
  const { day } = lastDay.first(handle, { batchId })!;
  // Of no row at all the highest day is null, whatever its column's type says.
  if ((day as string | null) === null || day <= today) return 0;
  return later.first(handle, { batchId, today })!.count;
}
