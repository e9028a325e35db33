import { z } from 'zod';

/** What a change event can name: the tables of the ledger that an operator sees, and what the host keeps beside them. */
export const CHANGE_TOPICS = [
  'accounts',
  'fund_blocks',
  'initiate_payment_batch_requests',
  'initiate_payment_requests',
  'accounting_logs',
  'account_statements',
  'statement_deliveries',
  'training_sends',
  'settings',
  'operator_actions',
  'jobs',
  'progress',
  'listener',
  'ledger',
  'bridge_calls',
  'bridge_traffic',
  'call_pins',
  'books',
  'backups',
  'exports',
  'restore',
] as const;
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

/** Announced after a commit. It carries names, not data: a screen fetches again, so it cannot show stale rows (design.md, habit 9). */
export const changeEvent = z.object({ topics: z.array(z.enum(CHANGE_TOPICS)) });
export type ChangeEvent = z.output<typeof changeEvent>;
