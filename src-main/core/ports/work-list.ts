import type { RunningWork, WorkKind, WorkProgress } from '../../../src-shared/operator/progress-views.ts';

/** A piece of work that tells how far it is. */
export interface Meter {
  /** So much is done in all; `total` where it has become known. Cheap: may be called for every slice. */
  report(done: number, total?: number | null): void;
  view(): WorkProgress;
  /** It is over, however it ended. */
  end(): void;
}

/** What is begun. */
export interface Begun {
  kind: WorkKind;
  subject?: string | null;
  unit: WorkProgress['unit'];
  done?: number;
  total?: number | null;
  /** False where a step may take a hundred times as long as the next: no rate is reckoned then. */
  even?: boolean;
}

/** The work under way in this bank. */
export interface WorkList {
  begin(work: Begun): Meter;
  view(): RunningWork[];
}
