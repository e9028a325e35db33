import type { OperatorInput, OperatorMethod, OperatorResults } from '../../src-shared/operator/api.ts';
import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import type { Page } from '../../src-shared/operator/paging.ts';

/** What each question reads: when a change event names one of these topics, its answer is fetched again. */
export const TOPICS_READ = {
  getCapabilities: [],
  getOverview: [
    'accounts',
    'initiate_payment_batch_requests',
    'initiate_payment_requests',
    'account_statements',
    'statement_deliveries',
    'settings',
    'jobs',
    'listener',
    'bridge_calls',
  ],
  listAccounts: ['accounts'],
  getAccount: ['accounts'],
  listFundBlocks: ['fund_blocks', 'initiate_payment_requests'],
  getFundBlock: ['fund_blocks', 'initiate_payment_requests'],
  listBatches: ['initiate_payment_batch_requests', 'initiate_payment_requests'],
  getBatch: ['initiate_payment_batch_requests', 'initiate_payment_requests'],
  listPayments: ['initiate_payment_requests'],
  getPayment: ['initiate_payment_requests'],
  listEntries: ['accounting_logs', 'account_statements'],
  listStatements: ['account_statements', 'statement_deliveries'],
  getStatement: ['account_statements', 'statement_deliveries'],
  getOutbox: ['account_statements', 'statement_deliveries'],
  getDeliveryAttempts: ['statement_deliveries'],
  // A text never changes; whoever wants to look again asks again.
  getStatementPreflight: [],
  getStatementChain: ['account_statements'],
  getUnreported: ['accounting_logs', 'account_statements'],
  listActions: ['operator_actions'],
  getAction: ['operator_actions'],
  getTrainingSends: ['training_sends'],
  getSettings: ['settings', 'listener'],
  getBooks: ['books'],
  getLedgerHealth: ['ledger'],
  getBackups: ['backups', 'settings'],
  getExport: ['exports'],
  getRestore: ['restore'],
} as const satisfies Partial<Record<OperatorMethod, readonly ChangeTopic[]>>;

/** A method that only reads. */
export type QueryMethod = keyof typeof TOPICS_READ;
/** A method that does something. */
export type DeedMethod = Exclude<OperatorMethod, QueryMethod>;
/** A question that is answered page by page. */
export type ListMethod = {
  [M in QueryMethod]: OperatorResults[M] extends Page<infer _Row> ? M : never;
}[QueryMethod];

export type RowOf<M extends ListMethod> = OperatorResults[M] extends Page<infer Row> ? Row : never;
/** A list's question without what the paging itself fills in. */
export type ListQuery<M extends ListMethod> = Omit<OperatorInput<M>, 'cursor' | 'limit'>;
