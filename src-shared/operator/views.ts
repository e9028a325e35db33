import type { LedgerProof } from '../bank/laws.ts';
import type { BeneficiaryAccountType, Narratives } from '../bank/payment.ts';
import type { ReturnReason } from '../bank/return-reasons.ts';
import type { SettingEffect, SettingKey, Settings } from '../bank/settings.ts';
import type {
  AccountKind,
  BatchState,
  PaymentState,
  StatementOrigin,
  StatementState,
  TransactionCode,
} from '../bank/statuses.ts';
import type { ChainFault } from '../bank/statement-chain.ts';
import type { EntryMark } from '../mt940/model.ts';
import type { StatementNeighbour } from './statement-views.ts';
import type { DeliveryView } from './delivery-views.ts';

/*
 * What the console shows: JSON-safe rows. Amounts are minor units of the row's `currency`; `…At` is an ISO timestamp
 * in UTC, `…Date` an ISO date of the bank's business calendar; null means "not there", never "unknown".
 */

export interface AccountRow {
  accountNumber: string;
  holderName: string;
  kind: AccountKind;
  currency: string;
  bookMinor: number;
  blockedMinor: number;
  availableMinor: number;
  phone: string | null;
  email: string | null;
  openedAt: string;
}

export interface FundBlockRow {
  blockReferenceNo: string;
  accountNumber: string;
  currency: string;
  amountMinor: number;
  releasedMinor: number;
  /** Accepted payments under this block that are not booked yet. */
  pendingMinor: number;
  /** What further payments may still use: amount - released - pending. */
  freeMinor: number;
  blockedAt: string;
}

/** What an operator released of a block by hand, and why. */
export interface BlockReleaseRow {
  id: number;
  amountMinor: number;
  reason: string;
  releasedAt: string;
}

export interface FundBlockDetail extends FundBlockRow {
  /** The last few, newest first. */
  releases: BlockReleaseRow[];
}

export interface BatchRow {
  batchId: string;
  state: BatchState;
  attempts: number;
  attemptsLimit: number;
  paymentsTotal: number;
  paymentsBooked: number;
  /** The sum of the batch's payments when all have one currency, else null. */
  amountMinor: number | null;
  currency: string | null;
  /** The account of the batch's first payment. */
  remittingAccount: string;
  /** The earliest day on which something of the rest is due; null when nothing is left. */
  nextDueDate: string | null;
  lastError: string | null;
  receivedAt: string;
  processedAt: string | null;
}

export interface PaymentRow {
  paymentReferenceNumber: string;
  batchId: string;
  state: PaymentState;
  bookedAt: string | null;
  returnedAt: string | null;
  returnReason: ReturnReason | null;
  remittingAccount: string;
  currency: string;
  amountMinor: number;
  paymentDate: string;
  blockReferenceNo: string;
  beneficiaryName: string | null;
  beneficiaryAccount: string | null;
  beneficiaryAccountType: BeneficiaryAccountType | null;
  beneficiaryBankCode: string | null;
  walletProvider: string | null;
  narratives: Narratives;
}

export interface EntryRow {
  referenceNo: string;
  mark: EntryMark;
  accountNumber: string;
  currency: string;
  amountMinor: number;
  transactionDate: string;
  transactionCode: TransactionCode;
  customerReferenceNo: string;
  blockReferenceNo: string | null;
  /** The account of the other leg; null in debit-only book-keeping. */
  contraAccountNumber: string | null;
  narratives: Narratives;
  statementId: number | null;
  bookedAt: string;
}

export interface StatementRow {
  id: number;
  accountNumber: string;
  currency: string;
  statementDate: string;
  state: StatementState;
  origin: StatementOrigin;
  /** `:28C:` number and its year; null until generated. */
  number: number | null;
  year: number | null;
  openingMinor: number | null;
  closingMinor: number | null;
  entryCount: number | null;
  /** The days of opening and closing balance; null until it is written. */
  periodFrom: string | null;
  periodTo: string | null;
  /** What is wrong between it and the statement before it; empty when it follows. */
  chainFaults: ChainFault[];
  /** Why the preflight failed, naming the line. */
  fault: string | null;
  requestedAt: string;
  generatedAt: string | null;
  delivery: DeliveryView | null;
}

export interface StatementDetail extends StatementRow {
  /** The MT940 text; null until generated. The console reads it with src-shared/mt940. */
  text: string | null;
  /** The generated statements of the account before and after it; null where there is none. */
  previous: StatementNeighbour | null;
  next: StatementNeighbour | null;
}

/** Whether the bridge can reach the bank, and if not, why and what to do. */
export type ListenerView =
  | { state: 'listening'; address: string }
  | { state: 'failed'; address: string; code: string; message: string }
  | { state: 'closed'; address: string };

export const JOB_NAMES = ['posting', 'returns', 'statements', 'delivery'] as const;
export type JobName = (typeof JOB_NAMES)[number];

export interface JobView<Name extends string = JobName> {
  name: Name;
  running: boolean;
  intervalSeconds: number;
  lastStartedAt: string | null;
  lastFinishedAt: string | null;
  /** How many payments, returns, statements or deliveries the last finished run went through with. */
  lastDone: number | null;
  lastError: string | null;
  nextRunAt: string | null;
}

export interface CurrencyFunds {
  currency: string;
  /** Over programme accounts: the money that envelopes can be blocked from. */
  bookMinor: number;
  blockedMinor: number;
  availableMinor: number;
  accounts: number;
}

export interface OverviewView {
  businessDate: string;
  listener: ListenerView;
  programmeFunds: CurrencyFunds[];
  counts: {
    batchesWaiting: number;
    batchesScheduled: number;
    batchesHeld: number;
    paymentsPending: number;
    statementsRequested: number;
    statementsFailed: number;
    deliveriesQueued: number;
    deliveriesFailing: number;
    deliveriesGivenUp: number;
  };
  /** Whether statements are uploaded at all (a callback URL is set). */
  deliveryOn: boolean;
  /** Whether payments come back by themselves (a return rate is set). */
  returnsOn: boolean;
  jobs: JobView[];
  lastBridgeCall: { operation: string; at: string; outcome: string } | null;
}

/** Whether the books balance: the last proof of all laws, and why there is none where it failed. */
export interface BooksView {
  checking: boolean;
  proof: LedgerProof | null;
  error: string | null;
}

/** Where a setting's value comes from; a flag or the environment fixes it for this run. */
export type SettingSource = 'default' | 'saved' | 'environment' | 'flag';

export interface SettingView {
  key: SettingKey;
  value: Settings[SettingKey];
  source: SettingSource;
  /** The name to set it by from outside, e.g. `--port` and `EXAMPLE_BANK_PORT`. */
  flag: string;
  variable: string;
  effect: SettingEffect;
  editable: boolean;
  /** A value that was saved and takes effect at the next start. */
  pendingValue: Settings[SettingKey] | null;
}

export interface SettingsView {
  settings: SettingView[];
  dataDir: string;
  version: string;
}

/** What this host can do; the console asks for abilities, never for the host's name. */
export interface Capabilities {
  host: 'desktop' | 'headless';
  version: string;
  /** Whether files are saved through a dialog of the host instead of a browser download. */
  saveDialog: boolean;
  /** Whether the host gives out the files of backups and exports over HTTP: `/api/backups/<name>`, `/api/exports/<name>/<file>`. */
  downloads: boolean;
}
