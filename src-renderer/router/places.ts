import { hashOf } from './route.ts';

/** The addresses of the console, in one place: links are written with these and never by hand. */
export const places = {
  screen: (screen: string) => hashOf(screen),
  accounts: () => hashOf('accounts'),
  account: (accountNumber: string) => hashOf('accounts', accountNumber),
  fundBlocks: (filter: { account?: string } = {}) => hashOf('fund-blocks', null, filter),
  fundBlock: (blockReferenceNo: string) => hashOf('fund-blocks', blockReferenceNo),
  batches: () => hashOf('batches'),
  batch: (batchId: string) => hashOf('batches', batchId),
  payments: (filter: { block?: string; batch?: string } = {}) => hashOf('payments', null, filter),
  payment: (reference: string) => hashOf('payments', reference),
  accountingLog: (filter: { account?: string } = {}) => hashOf('accounting-log', null, filter),
  statements: (filter: { account?: string } = {}) => hashOf('statements', null, filter),
  statement: (id: number) => hashOf('statements', String(id)),
  settings: () => hashOf('settings'),
} as const;
