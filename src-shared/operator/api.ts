import { z } from 'zod';
import type { Outcome } from '../bank/refusals.ts';
import { settingsSchema } from '../bank/settings.ts';
import {
  accountsQuery,
  batchesQuery,
  entriesQuery,
  fundBlocksQuery,
  paymentsQuery,
  statementsQuery,
  type Page,
} from './paging.ts';
import {
  JOB_NAMES,
  type AccountRow,
  type BatchRow,
  type BooksView,
  type Capabilities,
  type EntryRow,
  type FundBlockRow,
  type JobView,
  type ListenerView,
  type OverviewView,
  type PaymentRow,
  type SettingsView,
  type StatementDetail,
  type StatementRow,
} from './views.ts';

/*
 * The console's contract. {@link operatorInputs} names every method with the schema of its one argument; OperatorApi
 * adds what comes back. Client, IPC table and HTTP table are mapped types of the two, so a method that is missing
 * anywhere is a compile error everywhere (design.md, habit 1). Lengths are not checked here: what is too long is for the bank to
 * refuse, in words and at its field.
 */

const none = z.object({});
const accountNumber = z.string();

export const operatorInputs = {
  getCapabilities: none,
  getOverview: none,
  listAccounts: accountsQuery,
  getAccount: z.object({ accountNumber }),
  listFundBlocks: fundBlocksQuery,
  getFundBlock: z.object({ blockReferenceNo: z.string().max(100) }),
  listBatches: batchesQuery,
  getBatch: z.object({ batchId: z.string().max(100) }),
  listPayments: paymentsQuery,
  getPayment: z.object({ paymentReferenceNumber: z.string() }),
  listEntries: entriesQuery,
  listStatements: statementsQuery,
  getStatement: z.object({ id: z.number().int() }),
  getSettings: none,
  getBooks: none,

  openAccount: z.object({
    accountNumber,
    holderName: z.string(),
    currency: z.string(),
    /** A decimal amount such as `1000.00`. */
    openingFunds: z.string(),
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
  sendStatement: z.object({ id: z.number().int() }),
  retryBatch: z.object({ batchId: z.string().max(100) }),
  checkBooks: none,
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
export interface OperatorResults {
  getCapabilities: Capabilities;
  getOverview: OverviewView;
  listAccounts: Page<AccountRow>;
  getAccount: AccountRow | null;
  listFundBlocks: Page<FundBlockRow>;
  getFundBlock: FundBlockRow | null;
  listBatches: Page<BatchRow>;
  getBatch: BatchRow | null;
  listPayments: Page<PaymentRow>;
  getPayment: PaymentRow | null;
  listEntries: Page<EntryRow>;
  listStatements: Page<StatementRow>;
  getStatement: StatementDetail | null;
  getSettings: SettingsView;
  getBooks: BooksView;

  openAccount: Outcome<AccountRow>;
  depositFunds: Outcome<AccountRow>;
  requestStatement: Outcome<{ id: number }>;
  sendStatement: Outcome<null>;
  retryBatch: Outcome<null>;
  checkBooks: BooksView;
  runJob: JobView;
  reopenListener: ListenerView;
  updateSettings: Outcome<SettingsView>;
}

/** The console's side: what screens call. Rejects only when the host cannot be reached or has a bug. */
export type OperatorClient = {
  [M in OperatorMethod]: (input: OperatorInput<M>) => Promise<OperatorResults[M]>;
};

/** The bank's side: what a host serves, its argument validated by {@link operatorInputs}. */
export type OperatorHandlers = {
  [M in OperatorMethod]: (argument: OperatorArgument<M>) => Promise<OperatorResults[M]>;
};

/** All of {@link operatorInputs}'s names, for the tables of the adapters. */
export const OPERATOR_METHODS = Object.keys(operatorInputs) as OperatorMethod[];
