import type {
  AccountKind,
  BatchState,
  DeliveryState,
  PaymentState,
  StatementState,
} from '../../src-shared/bank/statuses.ts';
import type { DeliveryFilter } from '../../src-shared/operator/paging.ts';
import { hashOf } from './route.ts';

/** The addresses of the console, in one place: links are written with these and never by hand. */
export const places = {
  screen: (screen: string) => hashOf(screen),
  accounts: (filter: { kind?: AccountKind } = {}) => hashOf('accounts', null, filter),
  account: (accountNumber: string) => hashOf('accounts', accountNumber),
  fundBlocks: (filter: { account?: string } = {}) => hashOf('fund-blocks', null, filter),
  fundBlock: (blockReferenceNo: string) => hashOf('fund-blocks', blockReferenceNo),
  batches: (filter: { state?: BatchState } = {}) => hashOf('batches', null, filter),
  batch: (batchId: string) => hashOf('batches', batchId),
  payments: (filter: { block?: string; batch?: string; state?: PaymentState } = {}) =>
    hashOf('payments', null, filter),
  payment: (reference: string) => hashOf('payments', reference),
  accountingLog: (filter: { account?: string } = {}) => hashOf('accounting-log', null, filter),
  entry: (referenceNo: string) => hashOf('accounting-log', referenceNo),
  statements: (filter: { account?: string; state?: StatementState; delivery?: DeliveryState } = {}) =>
    hashOf('statements', null, filter),
  /** The deliveries of statements, beside the statements themselves. */
  outbox: (filter: { delivery?: DeliveryFilter } = {}) =>
    hashOf('statements', null, { view: 'outbox', ...filter }),
  /** `entry` is the bank's reference of an entry in it, to be shown first. */
  statement: (id: number, entry?: string) => hashOf('statements', String(id), { entry }),
  settings: () => hashOf('settings'),
} as const;
