import { sql, type Selectable } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { any, contains, given, readPage } from '../page.ts';
import { defineQuery } from '../query.ts';
import type { OperatorActionsTable } from '../schema.ts';
import { appendToTrail } from '../trail-heads.ts';

export type OperatorActionRecord = Selectable<OperatorActionsTable>;
type NewAction = Omit<OperatorActionRecord, 'id' | 'chain_hash'>;

const insert = defineQuery((db, p: OperatorActionRecord) =>
  db.insertInto('operator_actions').values({
    id: p.id,
    created_at: p.created_at,
    operator_name: p.operator_name,
    operator_place: p.operator_place,
    action: p.action,
    subject: p.subject,
    state_before: p.state_before,
    state_after: p.state_after,
    chain_hash: p.chain_hash,
  }),
);
const byId = defineQuery((db, p: { id: number }) =>
  db.selectFrom('operator_actions').selectAll().where('id', '=', p.id),
);

/** Keeps what an operator did, numbered on and tied to the trail. */
export function insertAction(handle: WriteHandle, action: NewAction): void {
  appendToTrail(handle, 'operator_actions', [action], (row) => insert.run(handle, row));
  handle.touch('operator_actions');
}

export function findAction(handle: Handle, id: number): OperatorActionRecord | undefined {
  return byId.first(handle, { id });
}

/** A page of what operators did. */
export function listActions(
  handle: Handle,
  query: OperatorArgument<'listActions'>,
): Page<OperatorActionRecord> {
  return readPage(handle, query, {
    columns: sql`*`,
    from: sql`operator_actions`,
    where: [
      ...given(query.action, (action) => sql`action = ${action}`),
      ...given(query.search, (text) =>
        any([sql`subject`, sql`operator_name`, sql`operator_place`].map((column) => contains(column, text))),
      ),
    ],
    sort: sql`id`,
    id: sql`id`,
  });
}
