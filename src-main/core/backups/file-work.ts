import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import { copyLedger, type Watch } from '../db/copies/copy-ledger.ts';
import { Cancelled, onFiles } from '../db/copies/file-fault.ts';
import { inspectLedger } from '../db/copies/inspect-ledger.ts';
import { stageLedger } from '../db/copies/stage-ledger.ts';
import { exportLedger } from './export-ledger.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileWatch, LedgerFiles } from '../ports/ledger-files.ts';

/** The work on ledger files, done in the thread that calls. Hosts call it in a worker. */
export function createFileWork(clock: Clock): LedgerFiles {
  return {
    async copy(ledger, target, unlessSameAs, watch) {
      try {
        return await onFiles(() => copyLedger(ledger, target, watchOf(watch), unlessSameAs));
      } catch (fault) {
        if (fault instanceof Cancelled) return refuse('backup_cancelled');
        throw fault;
      }
    },
    inspect: (backup, ledger, scratch) => onFiles(() => inspectLedger(backup, ledger, scratch, clock.now)),
    stage: (backup, staged) =>
      onFiles(async () => {
        await stageLedger(backup, staged);
        return null;
      }),
    async export(ledger, folder, at, watch) {
      try {
        return await onFiles(async () => {
          await exportLedger(ledger, folder, at, watchOf(watch));
          return 'done' as const;
        });
      } catch (fault) {
        if (fault instanceof Cancelled) return done('cancelled');
        throw fault;
      }
    },
  };
}

function watchOf({ onProgress, stop }: FileWatch = {}): Watch {
  return {
    progress: (progress) => onProgress?.(progress),
    cancelled: () => stop?.raised === true,
  };
}
