import type { LedgerProof } from '../bank/laws.ts';
import type { Refusal } from '../bank/refusals.ts';
import type { WorkProgress } from './progress-views.ts';

/*
 * What the console shows of the ledger's copies: backups, what is inside of one, exports, and a restore under way. JSON-safe, with
 * the conventions of views.ts.
 */

/**
 * Why a backup was made: by the schedule, by an operator, or by a restore, of the ledger that it replaced. Only those of the
 * schedule are ever thinned out.
 */
export const BACKUP_KINDS = ['automatic', 'manual', 'before-restore'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** What a look at a backup's first bytes says: whole, of a newer program, or cut short or not a ledger at all. */
export type BackupState = 'ready' | 'newer' | 'damaged';

export interface BackupRow {
  /** The file's name in {@link BackupsView.folder}, and how the console calls it. */
  name: string;
  kind: BackupKind;
  madeAt: string;
  bytes: number;
  state: BackupState;
}

/** Work on a whole ledger, in pages or rows. */
export interface Progress {
  done: number;
  total: number;
}

export interface BackupsView {
  folder: string;
  /** The ledger's own size on the disk. */
  ledgerBytes: number;
  /** Newest first. */
  rows: BackupRow[];
  /** The backup that is being made, in pages. */
  running: WorkProgress | null;
  /** Null while the schedule is off. */
  nextAt: string | null;
  /** Why the last backup of the schedule was not made; it is tried again. */
  fault: Refusal | null;
}

/** Rows that one ledger has and another has not. */
export interface LedgerDifference {
  accounts: number;
  blocks: number;
  payments: number;
  entries: number;
  /** Of the entries, those that brought money in. */
  deposits: number;
  statements: number;
}

/** What is inside of a backup, and how it differs from the ledger at work. */
export interface BackupContents {
  schemaVersion: number;
  counts: { accounts: number; blocks: number; payments: number; entries: number; statements: number };
  /** What is booked on programme accounts. */
  funds: { currency: string; minor: number }[];
  newestEntryAt: string | null;
  /** The laws, proved over the backup's rows. */
  proof: LedgerProof;
  /** What the present ledger has and the backup has not: a restore would lose it. */
  gone: LedgerDifference;
  /** What the backup has and the present ledger has not: a restore would bring it back. */
  back: LedgerDifference;
}

export interface ExportFile {
  name: string;
  bytes: number;
}

/** A finished export: a folder with the files of one moment. */
export interface ExportRow {
  name: string;
  folder: string;
  madeAt: string;
  files: ExportFile[];
}

export interface ExportView {
  /** In rows, once the ledger is copied. */
  running: WorkProgress | null;
  /** The newest finished one. */
  latest: ExportRow | null;
  /** Why the last one of this run of the bank was not made. */
  fault: Refusal | null;
}

/** A restore: the bank is closed meanwhile, and calls wait. */
export interface RestoreView {
  /** The backup that takes the ledger's place at this moment. */
  running: string | null;
  /** Set when the bank could not be opened again: only a new start helps. */
  failure: string | null;
}

/** What a restore has done. */
export interface RestoreDone {
  /** The backup that was made of the former ledger; null where that was damaged, and only its file is kept. */
  before: string | null;
  /** The former ledger's file, in the data folder. */
  kept: string;
}
