import type { TrainingState } from '../../../src-shared/bank/statuses.ts';
import type { ExpectedRecord, StatementDefect } from '../../../src-shared/mt940/defects.ts';

type ExpectedCode = Extract<ExpectedRecord, { code: string }>['code'];

/** Statements that are sent with a defect, for training. */
export const statementDefects = {
  defect: {
    action: 'Send with a defect…',
    title: 'Send with a defect, for training',
    text: 'The bridge gets a text of its own, marked TRAIN in :20:. The real statement, its number, its balances and its delivery stay as they are.',
    which: 'Defect',
    url: 'URL',
    urlHint: 'Left empty: the callback URL.',
    preview: 'The text that is sent',
    marked: 'wrong',
    more_one: '… {{count, number}} more line',
    more_other: '… {{count, number}} more lines',
    impossible:
      'This statement has no entry to make this defect of. Choose another defect, or another statement.',
    expected: 'What the bridge should record',
    submit: 'Send with this defect',
    done: 'The training text is in the queue',
    names: {
      duplicate_debit: 'A debit that was reported already',
      unknown_disbursement: 'A debit of an unknown disbursement',
      unknown_reversal: 'A reversal of an unknown disbursement',
      wrong_account: 'A wrong account in :25:',
      sequence_gap: 'A gap in the statement numbers',
      truncated_file: 'A file that is cut off',
    } satisfies Record<StatementDefect, string>,
    what: {
      duplicate_debit:
        'The next statement, with one debit of this one again. The bridge must have processed this statement before.',
      unknown_disbursement: 'The next statement, with a debit whose reference no disbursement has.',
      unknown_reversal: 'The next statement, with a reversed debit (RD) whose reference no disbursement has.',
      wrong_account: 'This statement once more, for an account that no programme has.',
      sequence_gap: 'A statement without entries whose number in :28C: skips one.',
      truncated_file: 'This statement once more, cut off in the middle of an entry.',
    } satisfies Record<StatementDefect, string>,
    records: {
      DUPLICATE_DISBURSEMENT: 'on the entry: a debit for this disbursement is there already.',
      INVALID_RECONCILIATION_ID:
        'on the entry: no disbursement has this ID. (INVALID_REVERSAL is for one that it knows and has seen no debit of.)',
      INVALID_ACCOUNT_NUMBER: 'on the whole statement: no sponsor bank is configured with this account.',
      parser:
        'No code of its own: the complaint of its parser stands on the statement, it tries again a few times, then the status is ERROR.',
      nothing: 'Nothing: it keeps the number and compares it with none. A careful operator sees the gap.',
    } satisfies Record<ExpectedCode | 'nothing', string>,
    sends: 'Sent for training',
    badge: 'Training',
    sentAt: 'Asked for {{time}}',
    states: {
      queued: 'Queued',
      sending: 'Sending',
      delivered: 'Taken',
      failed: 'Not taken',
    } satisfies Record<TrainingState, string>,
    showText: 'The text that was sent',
  },
} as const;
