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
  getDay: [
    'fund_blocks',
    'initiate_payment_requests',
    'initiate_payment_batch_requests',
    'accounting_logs',
    'account_statements',
    'statement_deliveries',
  ],
  getOutcomes: ['accounting_logs', 'initiate_payment_batch_requests'],
  getBalanceHistory: ['accounts', 'accounting_logs', 'fund_blocks'],
  getAttention: [
    'initiate_payment_batch_requests',
    'account_statements',
    'statement_deliveries',
    'fund_blocks',
    'settings',
  ],
  listAccounts: ['accounts'],
  getAccount: ['accounts'],
  listAccountEntries: ['accounting_logs', 'account_statements'],
  getBalanceOnDay: ['accounting_logs'],
  listFundBlocks: ['fund_blocks', 'initiate_payment_requests'],
  getFundBlock: ['fund_blocks', 'initiate_payment_requests'],
  listBatches: ['initiate_payment_batch_requests', 'initiate_payment_requests'],
  getBatch: ['initiate_payment_batch_requests', 'initiate_payment_requests'],
  listPayments: ['initiate_payment_requests'],
  getPayment: ['initiate_payment_requests'],
  getPaymentStory: [
    'initiate_payment_requests',
    'initiate_payment_batch_requests',
    'fund_blocks',
    'accounting_logs',
    'account_statements',
    'statement_deliveries',
    'settings',
  ],
  listEntries: ['accounting_logs', 'account_statements'],
  getEntry: ['accounting_logs', 'account_statements'],
  getEntryWindow: ['accounting_logs', 'account_statements'],
  getEntryTotals: ['accounting_logs'],
  getEntryPlace: ['accounting_logs'],
  getEntryExport: ['exports'],
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
  getWork: ['jobs', 'progress'],
  getLedgerHealth: ['ledger'],
  // What was found may be open by now; whoever types again asks again.
  findAnything: [],
  getPhones: ['accounts'],
  getBackups: ['backups', 'settings'],
  getExport: ['exports'],
  getRestore: ['restore'],
  listBridgeCalls: ['bridge_traffic'],
  // A call never changes but for its pin, and its body may be large.
  getBridgeCall: ['call_pins'],
  getCallStats: ['bridge_traffic'],
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
