import type { JobView } from './views.ts';

/** What is counted. */
export const PROGRESS_UNITS = ['payments', 'statements', 'entries', 'laws', 'pages', 'rows'] as const;
export type ProgressUnit = (typeof PROGRESS_UNITS)[number];

/** How far a piece of work is. How long it will still take the console reckons from it. */
export interface WorkProgress {
  unit: ProgressUnit;
  done: number;
  /** Null while nobody knows. */
  total: number | null;
  startedAt: string;
  /** Done in a second, over the last few; null until it can be told, and for what is not done evenly. */
  rate: number | null;
}

/** Work that takes so long that people want to see it. */
export const WORK_KINDS = ['posting', 'statements', 'books', 'backup', 'export'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/**
 * What can be ended in the middle and leaves nothing: it reads, or writes a file of its own (an export, too: `cancelExport`). Posting and
 * statements cannot: the bank has accepted them.
 */
export const CANCELLABLE = ['books', 'backup'] as const satisfies readonly WorkKind[];
export type CancellableWork = (typeof CANCELLABLE)[number];

/** Work under way. */
export interface RunningWork {
  kind: WorkKind;
  /** What it is about: a batch, a backup; null where that goes without saying. */
  subject: string | null;
  progress: WorkProgress;
}

/** What the bank is doing, and when its jobs run next. */
export interface WorkView {
  jobs: JobView[];
  running: RunningWork[];
}
