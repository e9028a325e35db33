import type { RefusalCode } from './refusals.ts';

/** What can be wrong with a file that should be a ledger, or with the disk it lies on. `detail` says what the system said. */
export type FileRefusal = Extract<
  RefusalCode,
  | 'backup_not_found'
  | 'backup_not_a_ledger'
  | 'backup_damaged'
  | 'backup_newer'
  | 'backup_unbalanced'
  | 'backup_cancelled'
  | 'disk_full'
  | 'files_not_written'
>;
