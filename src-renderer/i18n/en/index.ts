import { accountingLog } from './accounting-log.ts';
import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { backups } from './backups.ts';
import { batches } from './batches.ts';
import { books } from './books.ts';
import { common, shell, table } from './common.ts';
import { fundBlocks } from './fund-blocks.ts';
import { ledgerHealth } from './ledger-health.ts';
import { overview } from './overview.ts';
import { payments } from './payments.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';
import { statements } from './statements.ts';
import { statuses } from './statuses.ts';

/** Every text of the console in English. Keys and `{{variables}}` are checked where they are used (i18n/types.ts). */
export const en = {
  common,
  shell,
  table,
  statuses,
  refusals,
  books,
  ledgerHealth,
  backups,
  overview,
  accounts,
  fundBlocks,
  batches,
  payments,
  accountingLog,
  statements,
  activity,
  settings,
} as const;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
/** What another language must bring: the same keys. */
export type Translation = Words<typeof en>;
