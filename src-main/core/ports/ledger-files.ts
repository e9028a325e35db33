import type { FileRefusal } from '../../../src-shared/bank/file-refusals.ts';
import type { Outcome } from '../../../src-shared/bank/refusals.ts';
import type { BackupContents, Progress } from '../../../src-shared/operator/backup-views.ts';
import type { StopFlag } from './stop-flag.ts';

/** What a caller of long work may add. */
export interface FileWatch {
  onProgress?(progress: Progress): void;
  /** Raised, it ends the work, which then leaves nothing. */
  stop?: StopFlag;
}

/** Work on whole ledger files, off the main loop where the host can: on millions of rows it takes seconds. Paths are absolute. */
export interface LedgerFiles {
  /**
   * Copies one moment of the ledger, be it at work, to a file that is checked and on the disk. False when `unlessSameAs`
   * has the same bytes already and nothing was made.
   */
  copy(
    ledger: string,
    target: string,
    unlessSameAs: string | null,
    watch?: FileWatch,
  ): Promise<Outcome<boolean, FileRefusal>>;
  /** What is inside of a backup beside what is in `ledger`; both are only read. `scratch` is a path for what the look needs meanwhile. */
  inspect(backup: string, ledger: string, scratch: string): Promise<Outcome<BackupContents, FileRefusal>>;
  /** A copy of the backup that is up to date, proved, and ready to become the ledger. */
  stage(backup: string, staged: string): Promise<Outcome<null, FileRefusal>>;
  /** Writes the ledger of one moment in open formats into a folder that is there when all of it is, dated `at`. */
  export(
    ledger: string,
    folder: string,
    at: string,
    watch?: FileWatch,
  ): Promise<Outcome<'done' | 'cancelled', FileRefusal>>;
}
