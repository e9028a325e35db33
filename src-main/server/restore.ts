import { done, refuse, type Outcome } from '../../src-shared/bank/refusals.ts';
import type { RestoreDone, RestoreView } from '../../src-shared/operator/backup-views.ts';
import { stampOf } from '../core/backups/backup-names.ts';
import { STAGED_FILE } from '../core/backups/backups.ts';
import { lockFolder } from '../core/db/folder-lock.ts';
import { swapLedger, type Step } from '../core/db/copies/ledger-swap.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { BankLife } from './bank-life.ts';
import type { CallGate } from './call-gate.ts';

/** What a restore needs of the host around it. */
export interface RestoreParts {
  dataDir: string;
  life(): BankLife;
  /** Opens the ledger that is in the folder now, and the listener, and starts the timers: another {@link BankLife}. */
  begin(): Promise<void>;
  /** Closes the bridge's door. */
  stopListening(): Promise<void>;
  gate: CallGate;
  logger: Logger;
  changed(): void;
  /** Hears of each step. Tests end the process there. */
  step?: Step;
}

/** Exchanges the ledger for a backup while the host, and the console's connection, live on. */
export interface Restorer {
  view(): RestoreView;
  restore(name: string): Promise<Outcome<RestoreDone>>;
}

export function createRestorer(parts: RestoreParts): Restorer {
  const { dataDir, gate, logger, step = () => undefined } = parts;
  let view: RestoreView = { running: null, failure: null };
  const become = (next: RestoreView): void => {
    view = next;
    parts.changed();
  };

  /** From the open former ledger to the closed new one; gives the name under which the former is kept. */
  async function exchange(): Promise<Outcome<RestoreDone>> {
    const life = parts.life();
    await Promise.all([parts.stopListening(), life.stopJobs()]);
    await gate.close();
    // The proof reads in a worker of its own, and Windows renames no file that somebody has open.
    if (life.bank.books.view().checking) await life.bank.books.check();
    step('stopped');
    const before = await life.bank.backups.make('before-restore');
    step('backed up');
    await life.end();
    step('closed');
    // Of a damaged ledger there is no backup to make; the file itself is kept aside, as it is.
    const damaged = !before.ok && before.refusal.code === 'backup_damaged';
    if (!before.ok && !damaged) return before;
    const kept = `bank-${damaged ? 'damaged' : 'replaced'}-${stampOf(new Date())}.sqlite`;
    swap(dataDir, { incoming: STAGED_FILE, aside: kept }, step);
    return done({ before: before.ok ? before.value.name : null, kept });
  }

  async function restore(name: string): Promise<Outcome<RestoreDone>> {
    const { backups, exports } = parts.life().bank;
    if (exports.view().running !== null) return refuse('export_running');
    // Whatever can be wrong with the backup is found while the bank is still at work.
    const staged = await backups.stage(name);
    if (!staged.ok) return staged;
    step('staged');
    logger.info('The bank is closed to restore a backup', { backup: name });
    const outcome = await exchange().catch((fault: unknown) => failed(fault));
    try {
      await parts.begin();
      step('begun');
    } catch (fault) {
      if (!outcome.ok) throw fault;
      logger.error('The restored ledger cannot be opened; the former one is put back', {
        error: words(fault),
      });
      const aside = `bank-not-restored-${stampOf(new Date())}.sqlite`;
      swap(dataDir, { incoming: outcome.value.kept, aside }, step);
      await parts.begin();
      return failed(fault);
    }
    if (outcome.ok) logger.info('The backup was restored', { backup: name, ...outcome.value });
    else logger.error('The backup was not restored', { backup: name, ...outcome.refusal });
    return outcome;
  }

  return {
    view: () => view,
    async restore(name) {
      if (view.running !== null) return refuse('restore_running');
      become({ running: name, failure: null });
      try {
        const outcome = await restore(name);
        become({ running: null, failure: null });
        gate.open();
        return outcome;
      } catch (fault) {
        logger.error('The bank cannot be opened after the restore', { error: words(fault) });
        gate.giveUp(words(fault));
        become({ running: null, failure: words(fault) });
        return failed(fault);
      }
    },
  };
}

function swap(dataDir: string, names: { incoming: string; aside: string }, step: Step): void {
  const lock = lockFolder(dataDir);
  try {
    swapLedger(dataDir, names, step);
  } finally {
    lock.close();
  }
}

function failed(fault: unknown): Outcome<RestoreDone, 'restore_failed'> {
  return refuse('restore_failed', { detail: words(fault) });
}

function words(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
