import { LAWS, type LedgerProof } from '../../src-shared/bank/laws.ts';
import type { BooksView } from '../../src-shared/operator/views.ts';
import type { LedgerProver } from './ports/ledger-prover.ts';
import type { Logger } from './ports/logger.ts';
import { StopFlag } from './ports/stop-flag.ts';
import type { WorkList } from './ports/work-list.ts';

/** Whether the books balance, as last proved. */
export interface Books {
  view(): BooksView;
  /** Proves all laws anew; callers at the same time share one proof. Never rejects: a proof that failed is a view, too. */
  check(): Promise<BooksView>;
  /** Ends the proof under way; what was proved last still holds. Resolves when it has ended. */
  cancel(): Promise<void>;
}

export function createBooks(options: {
  ledgerPath: string;
  prover: Pick<LedgerProver, 'prove'>;
  logger: Logger;
  work: WorkList;
  changed(): void;
}): Books {
  let proof: LedgerProof | null = null;
  let error: string | null = null;
  let checking: Promise<void> | undefined;
  let stop = new StopFlag();

  async function prove(): Promise<void> {
    stop = new StopFlag();
    // One law is a look at a few accounts, another at every entry.
    const meter = options.work.begin({ kind: 'books', unit: 'laws', total: LAWS.length, even: false });
    let laws = 0;
    try {
      const found = await options.prover.prove(options.ledgerPath, {
        stop,
        onLaw: () => meter.report(++laws),
      });
      if (found === null) {
        options.logger.info('The check of the books was cancelled');
        return;
      }
      proof = found;
      error = null;
      const broken = proof.laws.filter(({ ok }) => !ok);
      for (const { law, offenders } of broken)
        options.logger.error('The books do not balance', { law, offenders });
    } catch (fault) {
      error = fault instanceof Error ? fault.message : String(fault);
      options.logger.error('The books could not be checked', { error });
    } finally {
      meter.end();
    }
  }

  const view = (): BooksView => ({ checking: checking !== undefined, proof, error });
  return {
    view,
    async check() {
      if (checking === undefined) {
        checking = prove().finally(() => {
          checking = undefined;
          options.changed();
        });
        options.changed();
      }
      await checking;
      return view();
    },
    async cancel() {
      stop.raise();
      await checking;
    },
  };
}
