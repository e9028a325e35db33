import type { SettingKey } from '../bank/settings.ts';

/** Who does something at the console. Both are told by the host, never by the caller. */
export interface Operator {
  /** The user of the machine that the bank runs as. */
  name: string;
  /** Where the console stands: the bank's own window, or a browser with its address. */
  place: string;
}

/** The deeds of operators that are kept: all that change something. */
export const RECORDED_ACTIONS = [
  'openAccount',
  'correctHolder',
  'depositFunds',
  'requestStatement',
  'sendStatement',
  'cancelDelivery',
  'sendUndelivered',
  'sendWithDefect',
  'retryBatch',
  'returnPayment',
  'releaseBlock',
  'updateSettings',
  'runJob',
  'reopenListener',
  'makeBackup',
  'restoreBackup',
  'deleteBackup',
  'exportLedger',
  'cancelExport',
  'exportEntries',
  'cancelEntryExport',
  'cancelWork',
  'replayBridgeCall',
  'clearBridgeCalls',
  'exportBridgeCalls',
] as const;
export type RecordedAction = (typeof RECORDED_ACTIONS)[number];

/** What is told of the things that deeds are done to; a setting is a fact by its own name. */
export const FACT_NAMES = [
  'account_holder_name',
  'account_holder_phone',
  'account_holder_email',
  'account_number',
  'book_balance',
  'blocked_amount',
  'available_balance',
  'amount',
  'amount_released',
  'accounting_status',
  'accounting_log_attempts',
  'payment_amount',
  'return_reason',
  'release_reason',
  'narrative',
  'statement_id',
  'statement_date',
  'statement_state',
  'delivery_state',
  'callback_url',
  'defect',
  'never_sent',
  'given_up',
  'listener',
  'address',
  'done',
  'error',
  'made_at',
  'bytes',
  'former_ledger',
  'backup_of_former',
  'running',
  'bridge_calls',
] as const;
export type FactName = (typeof FACT_NAMES)[number] | SettingKey;

/** How something stands, by the names of its fields; amounts with their currency, secrets masked. */
export type Facts = Readonly<Partial<Record<FactName, string>>>;

/** One deed, as it was recorded. */
export interface ActionRow {
  id: number;
  at: string;
  operator: Operator;
  action: RecordedAction;
  /** What it was done to: an account number, a reference, a name. */
  subject: string;
  before: Facts;
  after: Facts;
}
