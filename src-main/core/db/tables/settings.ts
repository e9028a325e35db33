import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';

const all = defineQuery((db) => db.selectFrom('settings').select(['setting_key', 'setting_value']));
const save = defineQuery((db, p: { key: string; value: string; now: string }) =>
  db
    .insertInto('settings')
    .values({ setting_key: p.key, setting_value: p.value, updated_at: p.now })
    .onConflict((conflict) =>
      conflict.column('setting_key').doUpdateSet({ setting_value: p.value, updated_at: p.now }),
    ),
);

/** The settings that operators have saved, as JSON values. */
export function findSavedSettings(handle: Handle): Map<string, unknown> {
  return new Map(
    all.all(handle, {}).map((row) => [row.setting_key, JSON.parse(row.setting_value) as unknown]),
  );
}

export function saveSetting(handle: WriteHandle, key: string, value: unknown, now: string): void {
  save.run(handle, { key, value: JSON.stringify(value), now });
  handle.touch('settings');
}
