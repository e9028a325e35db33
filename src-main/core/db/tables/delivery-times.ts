import { defineQuery } from '../query.ts';
import type { Handle, WriteHandle } from '../handle.ts';

const beyond = defineQuery((db, p: { latest: string }) =>
  db
    .selectFrom('statement_deliveries')
    .select('statement_id')
    .where('delivery_state', '<>', 'delivered')
    .where('next_attempt_at', '>', p.latest)
    .limit(1),
);
const bringForward = defineQuery((db, p: { latest: string; now: string }) =>
  db
    .updateTable('statement_deliveries')
    .set({ next_attempt_at: p.now })
    .where('delivery_state', '<>', 'delivered')
    .where('next_attempt_at', '>', p.latest),
);

/** Whether a delivery waits for a time beyond `latest`. */
export function waitsBeyond(handle: Handle, latest: string): boolean {
  return beyond.first(handle, { latest }) !== undefined;
}

/** Lets the deliveries that wait for a time beyond `latest` go out now. */
export function bringDeliveriesForward(handle: WriteHandle, latest: string, now: string): void {
  bringForward.run(handle, { latest, now });
  handle.touch('statement_deliveries');
}
