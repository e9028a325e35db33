import type {
  AccountKind,
  BatchState,
  DeliveryState,
  PaymentState,
  StatementState,
} from '../../src-shared/bank/statuses.ts';
import type { EntryMark } from '../../src-shared/mt940/model.ts';
import type { DeliveryFilter } from '../../src-shared/operator/paging.ts';
import type { BridgeOperation } from '../../src-shared/operator/traffic-views.ts';
import { hashOf } from './route.ts';

/** The addresses of the console, in one place: links are written with these and never by hand. */
export const places = {
  screen: (screen: string) => hashOf(screen),
  accounts: (filter: { kind?: AccountKind } = {}) => hashOf('accounts', null, filter),
  account: (accountNumber: string) => hashOf('accounts', accountNumber),
  /** With all its entries and the running balance, up to a day where one is given. */
  accountPage: (accountNumber: string, until?: string) =>
    hashOf('accounts', accountNumber, { view: 'page', until }),
  fundBlocks: (filter: { account?: string } = {}) => hashOf('fund-blocks', null, filter),
  fundBlock: (blockReferenceNo: string) => hashOf('fund-blocks', blockReferenceNo),
  batches: (filter: { state?: BatchState } = {}) => hashOf('batches', null, filter),
  batch: (batchId: string) => hashOf('batches', batchId),
  payments: (filter: { block?: string; batch?: string; state?: PaymentState } = {}) =>
    hashOf('payments', null, filter),
  payment: (reference: string) => hashOf('payments', reference),
  /** Every step of it, on a page of its own. */
  paymentStory: (reference: string) => hashOf('payments', reference, { view: 'story' }),
  accountingLog: (filter: { account?: string; mark?: EntryMark; from?: string; to?: string } = {}) =>
    hashOf('accounting-log', null, filter),
  entry: (referenceNo: string) => hashOf('accounting-log', referenceNo),
  statements: (filter: { account?: string; state?: StatementState; delivery?: DeliveryState } = {}) =>
    hashOf('statements', null, filter),
  /** The deliveries of statements, beside the statements themselves. */
  outbox: (filter: { delivery?: DeliveryFilter } = {}) =>
    hashOf('statements', null, { view: 'outbox', ...filter }),
  /** `entry` is the bank's reference of an entry in it, to be shown first. */
  statement: (id: number, entry?: string) => hashOf('statements', String(id), { entry }),
  bridgeCall: (id: string) => hashOf('bridge-traffic', id),
  /** Those about an account, a block, a batch or a payment. */
  bridgeCalls: (filter: { reference?: string; operation?: BridgeOperation; since?: 'today' } = {}) =>
    hashOf('bridge-traffic', null, filter),
  /** `phone` is the number that the phone has then. */
  ussdPhone: (phone?: string) => hashOf('ussd-phone', null, { phone }),
  settings: () => hashOf('settings'),
} as const;
