import type { ProgressUnit, WorkKind } from '../../../src-shared/operator/progress-views.ts';

/** How far work is, how fast it goes, and how long it still takes. */
export const progress = {
  of: {
    payments_one: '{{done, number}} of {{count, number}} payment',
    payments_other: '{{done, number}} of {{count, number}} payments',
    statements_one: '{{done, number}} of {{count, number}} statement',
    statements_other: '{{done, number}} of {{count, number}} statements',
    entries_one: '{{done, number}} of {{count, number}} entry',
    entries_other: '{{done, number}} of {{count, number}} entries',
    laws_one: '{{done, number}} of {{count, number}} law proved',
    laws_other: '{{done, number}} of {{count, number}} laws proved',
    pages_one: '{{done, number}} of {{count, number}} page copied',
    pages_other: '{{done, number}} of {{count, number}} pages copied',
    rows_one: '{{done, number}} of {{count, number}} row written',
    rows_other: '{{done, number}} of {{count, number}} rows written',
  } satisfies Record<`${ProgressUnit}_${'one' | 'other'}`, string>,
  /** Nobody knows yet how much there is. */
  begun: 'Under way…',
  rate: '{{rate, number}} a second',
  left: {
    soon: 'almost done',
    seconds: 'about {{count, number}} s left',
    minutes: 'about {{count, number}} min left',
    hours: 'about {{count, number}} h left',
  },
  names: {
    posting: 'Posting',
    statements: 'Writing statements',
    books: 'Checking the books',
    backup: 'Making a backup',
    export: 'Writing an export',
  } satisfies Record<WorkKind, string>,
  finished: '{{work}}: finished',
  share: '{{work}}: {{share, number}} %',
  cancel: 'Cancel',
  cancelThis: 'Cancel: {{work}}',
  /** Why there is no button that cancels it. */
  why: {
    posting:
      'Cannot be cancelled: the bank has accepted these payments. It works in short steps, each one whole.',
    statements: 'Cannot be cancelled: what was asked for is written. It works on until it is whole.',
    restore: 'Cannot be cancelled: half a ledger would be none. The ledger before it is kept.',
  },
} as const;
