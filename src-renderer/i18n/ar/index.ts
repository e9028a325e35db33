import type { en } from '../en/index.ts';
import type { Texts } from '../texts.ts';
import { accountingLog } from './accounting-log.ts';
import { accounts } from './accounts.ts';
import { activity } from './activity.ts';
import { backups } from './backups.ts';
import { batches } from './batches.ts';
import { books } from './books.ts';
import { bridgeTraffic } from './bridge-traffic.ts';
import { charts } from './charts.ts';
import { commands, discard, shortcuts } from './commands.ts';
import { common, shell, table } from './common.ts';
import { fundBlocks } from './fund-blocks.ts';
import { ledgerHealth } from './ledger-health.ts';
import { overview } from './overview.ts';
import { paymentStory } from './payment-story.ts';
import { payments } from './payments.ts';
import { progress } from './progress.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';
import { statements } from './statements.ts';
import { statuses } from './statuses.ts';
import { ussdPhone } from './ussd-phone.ts';

/** The texts of the console in العربية; made by scaffold.ts, like English's. */
export const ar = {
  common,
  charts,
  commands,
  shortcuts,
  discard,
  ussdPhone,
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
  paymentStory,
  progress,
  accountingLog,
  statements,
  bridgeTraffic,
  activity,
  settings,
} satisfies Texts<typeof en, 'ar'>;
