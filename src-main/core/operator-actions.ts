import type { Facts, Operator, RecordedAction } from '../../src-shared/operator/actions.ts';
import type { Handle, WriteHandle } from './db/handle.ts';
import { insertAction } from './db/tables/operator-actions.ts';
import type { WriteLane } from './db/write-lane.ts';
import type { Clock } from './ports/clock.ts';

/** A deed of an operator as it is kept: what, to what, and how that stands before and after. */
export interface Deed {
  action: RecordedAction;
  subject: string;
  /** `result` is what the deed gave back; null before it. */
  look(handle: Handle, result: { value: unknown } | null): Facts;
}

/** A deed that is done. */
export interface DoneDeed extends Pick<Deed, 'action' | 'subject'> {
  before: Facts;
  after: Facts;
}

/**
 * The lane for one deed of an operator: what it writes and the record of the deed stand or fall together. A deed that the bank refuses
 * changes nothing, and is not kept.
 */
export function recordingLane(lane: WriteLane, clock: Clock, by: Operator, deed: Deed): WriteLane {
  return {
    ...lane,
    write: (work) =>
      lane.write((handle) => {
        const before = deed.look(handle, null);
        const result = work(handle);
        if (!isRefusal(result)) {
          record(handle, clock, by, { ...deed, before, after: deed.look(handle, { value: result }) });
        }
        return result;
      }),
  };
}

/** Keeps a deed that is done: one that changed something outside of the ledger. */
export function record(handle: WriteHandle, clock: Clock, by: Operator, deed: DoneDeed): void {
  insertAction(handle, {
    created_at: clock.now().toISOString(),
    operator_name: by.name,
    operator_place: by.place,
    action: deed.action,
    subject: deed.subject,
    state_before: JSON.stringify(deed.before),
    state_after: JSON.stringify(deed.after),
  });
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}
