import type BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from './index.ts';
import type { Migration } from './migration.ts';

/** The file is not this bank's, its schema is newer than this program, or a step failed: the bank does not start, the file stays as it was. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * Brings the file to the newest schema, each step in a transaction of its own together with its version number
 * (`PRAGMA user_version`), so that a crash between two steps leaves a file that the next start continues.
 */
export function migrate(db: BetterSqlite3.Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) {
    throw new MigrationError(
      `This ledger was written by a newer version of the program (schema ${version}, this program knows ${migrations.length}). ` +
        'Install the newer version, or choose another data folder.',
    );
  }
  if (version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined) {
    throw new MigrationError(
      'This file is the database of another program, not a ledger of this bank. Move it away, or choose another data folder.',
    );
  }
  migrations.slice(version).forEach((migration, index) => {
    try {
      db.transaction(() => {
        db.exec(migration.sql);
        migration.fill?.(db);
        db.pragma(`user_version = ${version + index + 1}`);
      }).immediate();
    } catch (cause) {
      throw new MigrationError(
        `The ledger could not be brought to schema "${migration.name}". Nothing was changed.`,
        { cause },
      );
    }
  });
}
