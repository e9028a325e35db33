import type { Selectable } from 'kysely';
import type { DeliveryFault } from '../../../../src-shared/bank/delivery-faults.ts';
import type { StatementDefect } from '../../../../src-shared/mt940/defects.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { TrainingSendsTable } from '../schema.ts';

export type TrainingSend = Selectable<TrainingSendsTable>;

const insert = defineQuery(
  (
    db,
    p: {
      statementId: number;
      defect: StatementDefect;
      url: string;
      text: string;
      from: number;
      to: number;
      now: string;
    },
  ) =>
    db.insertInto('training_sends').values({
      statement_id: p.statementId,
      defect: p.defect,
      callback_url: p.url,
      statement_text: p.text,
      defect_from_line: p.from,
      defect_to_line: p.to,
      training_state: 'queued',
      created_at: p.now,
    }),
);
const queued = defineQuery((db) =>
  db
    .selectFrom('training_sends')
    .selectAll()
    .where('finished_at', 'is', null)
    .where('training_state', '=', 'queued')
    .orderBy('id')
    .limit(1),
);
const start = defineQuery((db, p: { id: number }) =>
  db.updateTable('training_sends').set({ training_state: 'sending' }).where('id', '=', p.id),
);
interface Ended {
  id: number;
  state: 'delivered' | 'failed';
  fault: DeliveryFault | null;
  error: string | null;
  status: number | null;
  body: string | null;
  now: string;
}
const end = defineQuery((db, p: Ended) =>
  db
    .updateTable('training_sends')
    .set({
      training_state: p.state,
      fault: p.fault,
      error: p.error,
      response_status: p.status,
      response_body: p.body,
      finished_at: p.now,
    })
    .where('id', '=', p.id),
);
const sending = defineQuery((db) =>
  db
    .selectFrom('training_sends')
    .select('id')
    .where('finished_at', 'is', null)
    .where('training_state', '=', 'sending'),
);
const ofStatement = defineQuery((db, p: { statementId: number; limit: number }) =>
  db
    .selectFrom('training_sends')
    .selectAll()
    .where('statement_id', '=', p.statementId)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

/** Puts a text with a defect in the queue for one upload, apart from the real chain. */
export function queueTraining(
  handle: WriteHandle,
  send: {
    statementId: number;
    defect: StatementDefect;
    url: string;
    text: string;
    from: number;
    to: number;
    now: string;
  },
): void {
  insert.run(handle, send);
  handle.touch('training_sends');
}

/** The one that waits longest. */
export function findQueuedTraining(handle: Handle): TrainingSend | undefined {
  return queued.first(handle, {});
}

/** Marks it as on its way, before it is. */
export function markTrainingSending(handle: WriteHandle, id: number): void {
  start.run(handle, { id });
  handle.touch('training_sends');
}

/** Keeps what came of it. */
export function markTrainingSent(handle: WriteHandle, outcome: Ended): void {
  end.run(handle, outcome);
  handle.touch('training_sends');
}

/** Those that are on their way. */
export function findSendingTraining(handle: Handle): number[] {
  return sending.all(handle, {}).map(({ id }) => id);
}

/** What was made of a statement, the newest first. */
export function findTrainingOf(handle: Handle, statementId: number, limit: number): TrainingSend[] {
  return ofStatement.all(handle, { statementId, limit });
}
