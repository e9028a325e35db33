import type { StatementOrigin } from '../../../src-shared/bank/statuses.ts';
import { statementDefects } from './statement-defects.ts';
import { statementDelivery } from './statement-delivery.ts';
import { statementFiles } from './statement-files.ts';
import { statementChain } from './statement-chain.ts';
import { statementParts } from './statement-parts.ts';
import { statementPreflight } from './statement-preflight.ts';
import { statementText } from './statement-text.ts';

export const statements = {
  title: 'Statements',
  searchLabel: 'Search account number',
  columns: {
    number: 'Number',
    account: 'Account',
    period: 'Period',
    preflight: 'Preflight',
    origin: 'Asked for by',
    opening: 'Opening',
    closing: 'Closing',
    entries: 'Entries',
    delivery: 'Delivery',
  },
  filters: { state: 'State', delivery: 'Delivery', account: 'Account {{account}}' },
  emptyTitle: 'No statements yet',
  emptyText:
    'The bridge asks for them, the bank writes one after each processed batch, or you ask for one here.',
  number: '{{number}}/{{year}}',
  id: 'ID {{id}}',
  periodOf: '{{from}} – {{to}}',
  unknownFilter: 'No such {{filter}}: {{value}}',
  notSent: 'Not sent',
  origins: {
    bridge: 'The bridge',
    batch: 'The bank itself',
    operator: 'An operator',
  } satisfies Record<StatementOrigin, string>,
  ask: {
    action: 'Ask for a statement',
    title: 'Ask for a statement',
    text: 'The bank writes it with its next statement run. It reports what no statement has reported yet.',
    account: 'Account number',
    accountHint: 'Choose a programme account, or type the number of any account.',
    noAccounts: 'No programme account matches. Any account number may be typed.',
    date: 'As of',
    dateHint: 'Entries up to this day. The bank’s today is {{today}}.',
    willHold_zero: 'Nothing is left to report up to that day: it will be a statement without entries.',
    willHold_one: '{{count, number}} entry that no statement has reported yet will be in it.',
    willHold_other: '{{count, number}} entries that no statement has reported yet will be in it.',
    willHoldMore: 'More than {{count, number}} entries that no statement has reported yet will be in it.',
    willBeOf: 'Its period: {{from}} – {{to}}.',
    closesLater: 'The last statement closed on {{to}}, so this one cannot close before.',
    inFuture: 'That day has not come: the bank refuses it.',
    waiting_one:
      '{{count, number}} statement of the account is asked for already and takes its entries first.',
    waiting_other:
      '{{count, number}} statements of the account are asked for already and take their entries first.',
    submit: 'Ask for it',
    done: 'Statement of {{account}} asked for',
  },
  page: {
    back: 'All statements',
    title: 'Statement {{number}}/{{year}}',
    titleFailed: 'Failed statement, ID {{id}}',
    titleRequested: 'Requested statement, ID {{id}}',
    notFoundTitle: 'There is no such statement',
    notFoundText: 'No statement has the ID {{id}}.',
    account: 'Account',
    asOf: 'As of',
    askedBy: 'Asked for by',
    askedAt: 'Asked for',
    writtenAt: 'Written',
    moneyIn: 'Money in',
    moneyOut: 'Money out',
    entries_one: '{{count, number}} entry',
    entries_other: '{{count, number}} entries',
    available: 'Available',
    availableHint: 'when it was written',
    reading: 'Reading the text of this statement…',
    pendingTitle: 'Not written yet',
    pendingText: 'It will be written at the next statement run.',
    pendingAt: 'It will be written at the next statement run, at {{time}}.',
    writeNow: 'Write it now',
    writeFailed: 'The statement run did not go through',
  },
  ...statementDefects,
  ...statementDelivery,
  ...statementFiles,
  ...statementText,
  ...statementParts,
  ...statementPreflight,
  ...statementChain,
} as const;
