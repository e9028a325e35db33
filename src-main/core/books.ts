import type { LedgerProof } from '../../src-shared/bank/laws.ts';
import type { BooksView } from '../../src-shared/operator/views.ts';
import type { LedgerProver } from './ports/ledger-prover.ts';
import type { Logger } from './ports/logger.ts';

/** Whether the books balance, as last proved. */
export interface Books {
  view(): BooksView;
  /** Proves all laws anew; callers at the same time share one proof. Never rejects: a proof that failed is a view, too. */
  check(): Promise<BooksView>;
}

export function createBooks(options: {
  ledgerPath: string;
  prover: Pick<LedgerProver, 'prove'>;
  logger: Logger;
  changed(): void;
}): Books {
  let proof: LedgerProof | null = null;
  let error: string | null = null;
  let checking: Promise<void> | undefined;

  async function prove(): Promise<void> {
    try {
      proof = await options.prover.prove(options.ledgerPath);
      error = null;
      const broken = proof.laws.filter(({ ok }) => !ok);
      for (const { law, offenders } of broken)
        options.logger.error('The books do not balance', { law, offenders });
    } catch (fault) {
      error = fault instanceof Error ? fault.message : String(fault);
      options.logger.error('The books could not be checked', { error });
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
  };
}
