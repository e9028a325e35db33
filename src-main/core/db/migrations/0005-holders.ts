import type { Migration } from './migration.ts';

/**
 * The console finds an account by the first letters of its holder's name, whatever their case: among millions of beneficiaries, so by an index.
 */
export const holders: Migration = {
  name: '0005-holders',
  sql: 'CREATE INDEX accounts_by_holder ON accounts (account_holder_name COLLATE NOCASE);',
};
