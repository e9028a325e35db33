import { z } from 'zod';
import type { Outcome } from '../bank/refusals.ts';
import { RETURN_REASONS } from '../bank/return-reasons.ts';
import { settingsSchema } from '../bank/settings.ts';
import { UNDELIVERED_KINDS } from '../bank/statuses.ts';
import { STATEMENT_DEFECTS } from '../mt940/defects.ts';
import { STATEMENT_FORMATS, type StatementFile } from '../statement-formats/statement-file.ts';
import type { AccountEntryRow, BalanceOnDay } from './account-views.ts';
import type { ActionRow, Operator } from './actions.ts';
import { CANCELLABLE, type WorkView } from './progress-views.ts';
import type { PaymentStory } from './story-views.ts';
import type { FindHit, PhoneRow, UssdTurn } from './find-views.ts';
import { entryInputs, type EntryResults } from './entries-views.ts';
import type { LedgerHealthView } from './health-views.ts';
import {
  accountEntriesQuery,
  accountsQuery,
  actionsQuery,
  batchesQuery,
  entriesQuery,
  fundBlocksQuery,
  paymentsQuery,
  statementsQuery,
  type Page,
} from './paging.ts';
import type {
  BackupContents,
  BackupRow,
  BackupsView,
  ExportView,
  RestoreDone,
  RestoreView,
} from './backup-views.ts';
import type { DeliveryAttemptRow, OutboxView, TrainingSendRow } from './delivery-views.ts';
import {
  JOB_NAMES,
  type AccountRow,
  type BatchRow,
  type BooksView,
  type Capabilities,
  type EntryRow,
  type FundBlockDetail,
  type FundBlockRow,
  type JobView,
  type ListenerView,
  type OverviewView,
  type PaymentRow,
  type SettingsView,
  type StatementDetail,
  type StatementRow,
} from './views.ts';
import type { StatementChain, StatementPreflight, UnreportedView } from './statement-views.ts';
import { overviewInputs, type OverviewResults } from './overview-views.ts';
import { trafficInputs, type TrafficResults } from './traffic-views.ts';

/*
 * The console's contract. {@link operatorInputs} names every method with the schema of its one argument; OperatorApi
 * adds what comes back. Client, IPC table and HTTP table are mapped types of the two, so a method that is missing
 * anywhere is a compile error everywhere (design.md, habit 1). Lengths are not checked here: what is too long is for the bank to
 * refuse, in words and at its field.
 */

const none = z.object({});
const accountNumber = z.string();
/** Of those that `getBackups` lists; anything else is a backup that is not there. */
const backupName = z.object({ name: z.string().max(200) });

export const operatorInputs = {
  ...trafficInputs,
  ...entryInputs,
  ...overviewInputs,
  getCapabilities: none,
  getOverview: none,
  listAccounts: accountsQuery,
  getAccount: z.object({ accountNumber }),
  listAccountEntries: accountEntriesQuery,
  getBalanceOnDay: z.object({ accountNumber, date: z.iso.date() }),
  listFundBlocks: fundBlocksQuery,
  getFundBlock: z.object({ blockReferenceNo: z.string().max(100) }),
  listBatches: batchesQuery,
  getBatch: z.object({ batchId: z.string().max(100) }),
  listPayments: paymentsQuery,
  getPayment: z.object({ paymentReferenceNumber: z.string() }),
  getPaymentStory: z.object({ paymentReferenceNumber: z.string() }),
  listEntries: entriesQuery,
  listStatements: statementsQuery,
  getStatement: z.object({ id: z.number().int() }),
  getOutbox: none,
  /** The last few uploads of a statement, the newest first. */
  getDeliveryAttempts: z.object({ id: z.number().int() }),
  /** The last few that were sent with a defect, the newest first. */
  getTrainingSends: z.object({ id: z.number().int() }),
  getStatementFile: z.object({ id: z.number().int(), format: z.enum(STATEMENT_FORMATS) }),
  listActions: actionsQuery,
  getAction: z.object({ id: z.number().int() }),
  getStatementPreflight: z.object({ id: z.number().int() }),
  getStatementChain: z.object({ accountNumber }),
  getUnreported: z.object({ accountNumber, statementDate: z.iso.date().nullable().default(null) }),
  getSettings: none,
  getBooks: none,
  getWork: none,
  getLedgerHealth: none,
  /** What begins with the text: references, account numbers, holders. */
  findAnything: z.object({ text: z.string().max(200) }),
  getPhones: z.object({ text: z.string().max(100).default('') }),
  getBackups: none,
  getExport: none,
  getRestore: none,

  openAccount: z.object({
    accountNumber,
    holderName: z.string(),
    currency: z.string(),
    /** A decimal amount such as `1000.00`. */
    openingFunds: z.string(),
    phone: z.string().default(''),
    email: z.string().default(''),
  }),
  correctHolder: z.object({
    accountNumber,
    holderName: z.string(),
    phone: z.string().default(''),
    email: z.string().default(''),
  }),
  depositFunds: z.object({
    accountNumber,
    /** A decimal amount in the account's currency. */
    amount: z.string(),
    narrative: z.string().max(500).default(''),
  }),
  requestStatement: z.object({ accountNumber, statementDate: z.iso.date().nullable().default(null) }),
  sendStatement: z.object({
    id: z.number().int(),
    /** Where this sending alone goes; null: to the callback URL. */
    url: z.string().nullable().default(null),
  }),
  cancelDelivery: z.object({ id: z.number().int() }),
  sendUndelivered: z.object({ which: z.enum(UNDELIVERED_KINDS) }),
  sendWithDefect: z.object({
    id: z.number().int(),
    defect: z.enum(STATEMENT_DEFECTS),
    /** Null: to the callback URL. */
    url: z.string().nullable().default(null),
  }),
  retryBatch: z.object({ batchId: z.string().max(100) }),
  returnPayment: z.object({ paymentReferenceNumber: z.string(), reason: z.enum(RETURN_REASONS) }),
  releaseBlock: z.object({
    blockReferenceNo: z.string().max(100),
    reason: z.string(),
    /** What the operator has seen to be free, in minor units; null for whatever there is. */
    freeMinor: z.number().int().nullable().default(null),
  }),
  checkBooks: none,
  /** Ends work in the middle; what there is not is no fault. */
  cancelWork: z.object({ kind: z.enum(CANCELLABLE) }),
  /** A turn of the USSD phone; changes nothing. */
  dialUssd: z.object({
    sessionId: z.string().max(100),
    serviceCode: z.string().max(40),
    phoneNumber: z.string().max(40),
    networkCode: z.string().max(40),
    text: z.string().max(200),
  }),
  makeBackup: none,
  inspectBackup: backupName,
  restoreBackup: backupName,
  deleteBackup: backupName,
  exportLedger: none,
  cancelExport: none,
  runJob: z.object({ name: z.enum(JOB_NAMES) }),
  reopenListener: none,
  /** Each value is checked by the rules of its setting; what is wrong is a refusal that names it. */
  updateSettings: z.object({
    changes: z.partialRecord(settingsSchema.keyof(), z.union([z.string(), z.number(), z.boolean()])),
  }),
} as const;

export type OperatorMethod = keyof typeof operatorInputs;

/** What a caller gives; fields with a default may be left out. */
export type OperatorInput<M extends OperatorMethod> = z.input<(typeof operatorInputs)[M]>;
/** What arrives behind the schema, defaults filled in. */
export type OperatorArgument<M extends OperatorMethod> = z.output<(typeof operatorInputs)[M]>;

/** What each method answers. Questions answer a value (null: there is no such thing); deeds answer an outcome that may be a refusal. */
export interface OperatorResults extends TrafficResults, OverviewResults, EntryResults {
  getCapabilities: Capabilities;
  getOverview: OverviewView;
  listAccounts: Page<AccountRow>;
  getAccount: AccountRow | null;
  listAccountEntries: Page<AccountEntryRow>;
  getBalanceOnDay: BalanceOnDay | null;
  listFundBlocks: Page<FundBlockRow>;
  getFundBlock: FundBlockDetail | null;
  listBatches: Page<BatchRow>;
  getBatch: BatchRow | null;
  listPayments: Page<PaymentRow>;
  getPayment: PaymentRow | null;
  getPaymentStory: PaymentStory | null;
  listEntries: Page<EntryRow>;
  listStatements: Page<StatementRow>;
  getStatement: StatementDetail | null;
  getOutbox: OutboxView;
  getDeliveryAttempts: DeliveryAttemptRow[];
  getTrainingSends: TrainingSendRow[];
  getStatementFile: Outcome<StatementFile>;
  getStatementPreflight: StatementPreflight | null;
  getStatementChain: StatementChain | null;
  getUnreported: UnreportedView | null;
  listActions: Page<ActionRow>;
  getAction: ActionRow | null;
  getSettings: SettingsView;
  getBooks: BooksView;
  getWork: WorkView;
  getLedgerHealth: LedgerHealthView;
  findAnything: FindHit[];
  getPhones: PhoneRow[];
  getBackups: BackupsView;
  getExport: ExportView;
  getRestore: RestoreView;

  openAccount: Outcome<AccountRow>;
  correctHolder: Outcome<AccountRow>;
  depositFunds: Outcome<AccountRow>;
  requestStatement: Outcome<{ id: number }>;
  sendStatement: Outcome<null>;
  cancelDelivery: Outcome<null>;
  sendUndelivered: Outcome<{ count: number }>;
  sendWithDefect: Outcome<null>;
  retryBatch: Outcome<null>;
  returnPayment: Outcome<PaymentRow>;
  releaseBlock: Outcome<FundBlockDetail>;
  checkBooks: BooksView;
  /** Answers when it has ended. */
  cancelWork: null;
  dialUssd: UssdTurn;
  makeBackup: Outcome<BackupRow>;
  /** Changes nothing; it is a deed because it reads all of two ledgers. */
  inspectBackup: Outcome<BackupContents>;
  /** Answers when the bank goes on, with the backup or, after a refusal, with its ledger as before. */
  restoreBackup: Outcome<RestoreDone>;
  deleteBackup: Outcome<null>;
  /** Begins; what becomes of it is in `getExport`. */
  exportLedger: Outcome<null>;
  /** Answers when it has ended. */
  cancelExport: null;
  runJob: JobView;
  reopenListener: ListenerView;
  updateSettings: Outcome<SettingsView>;
}

/** The console's side: what screens call. Rejects only when the host cannot be reached or has a bug. */
export type OperatorClient = {
  [M in OperatorMethod]: (input: OperatorInput<M>) => Promise<OperatorResults[M]>;
};

/** The bank's side: what a host serves, its argument validated by {@link operatorInputs}; `by` is who asks, as the host knows. */
export type OperatorHandlers = {
  [M in OperatorMethod]: (argument: OperatorArgument<M>, by: Operator) => Promise<OperatorResults[M]>;
};

/** All of {@link operatorInputs}'s names, for the tables of the adapters. */
export const OPERATOR_METHODS = Object.keys(operatorInputs) as OperatorMethod[];
