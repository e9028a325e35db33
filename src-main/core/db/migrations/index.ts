import { sixTables } from './0001-six-tables.ts';
import { trail } from './0002-trail.ts';
import { returns } from './0003-returns.ts';
import { outbox } from './0004-outbox.ts';
import { holders } from './0005-holders.ts';
import { overviewIndexes } from './0006-overview.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first. Their count is the schema's version; a step that has landed is never edited. */
export const MIGRATIONS: readonly Migration[] = [sixTables, trail, returns, outbox, holders, overviewIndexes];
