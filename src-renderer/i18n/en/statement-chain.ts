/** The chain of an account's statements. */
export const statementChain = {
  chain: {
    title: 'Balance chain',
    holds: 'Follows the statement before it.',
    broken: 'The chain is broken',
    brokenShort: 'Chain broken',
    brokenRow: 'Broken',
    opens: 'opens',
    closes: 'closes',
    hereOpens: 'This one opens',
    hereCloses: 'and closes',
    openingFunds: 'Opening funds',
    next: 'After it',
    newest: 'none yet',
    statement: 'Statement {{number}}/{{year}}',
    faults: {
      opening_differs:
        'Statement {{number}}/{{year}} opens with {{found}}, but {{expected}} was to be carried over.',
      number_differs:
        'Where number {{expected}}/{{expectedYear}} was to follow, there is {{number}}/{{year}}.',
    },
    brokenAdvice:
      'The bank does not write such a chain: the ledger’s file was changed or lost rows. Prove the books on the overview, and compare with a backup.',
    whole: 'Whole chain',
    ofAccount: 'Balance chain of {{account}}',
    allHold_one: '{{count, number}} statement, which opens with the account’s opening funds.',
    allHold_other:
      '{{count, number}} statements; each opens where the one before closed, and no number is missing.',
    none: 'No statement has been written yet.',
    someBroken_one: 'In {{count, number}} place a statement does not follow the one before it.',
    someBroken_other: 'In {{count, number}} places a statement does not follow the one before it.',
    show: 'Show the chain',
    list: 'Statements in their order',
    lastOnes: 'The newest {{count, number}} of {{total, number}}.',
    columns: {
      statement: 'Statement',
      period: 'Period',
      opening: 'Opening',
      closing: 'Closing',
      link: 'Follows the one before',
    },
    yes: 'Yes',
    no: 'No',
  },
} as const;
