import { sixTables } from './0001-six-tables.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first. Their count is the schema's version; a step that has landed is never edited. */
export const MIGRATIONS: readonly Migration[] = [sixTables];
