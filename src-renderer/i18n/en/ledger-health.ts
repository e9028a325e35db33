import type { LedgerTrouble } from '../../../src-shared/bank/ledger-trouble.ts';

const meanwhile =
  'Until then the bridge is told to call again later, nothing is stored, and no job runs. What you see here can still be read.';

export const ledgerHealth = {
  since: 'Since',
  trouble: {
    disk_full: {
      title: 'The disk is full: the ledger cannot be written',
      text: `Make room on the disk of the data folder; the bank then goes on by itself. ${meanwhile}`,
    },
    read_only: {
      title: 'The ledger may not be written',
      text: `Make the data folder and its files writable; the bank then goes on by itself. ${meanwhile}`,
    },
    locked: {
      title: 'Another program has locked the ledger',
      text: `Close the program that has bank.sqlite open; the bank then goes on by itself. ${meanwhile}`,
    },
    moved: {
      title: 'The ledger’s file was removed, moved or replaced',
      text: 'Put the file back where it was, or end the bank and start it again. Until then the bridge is told to call again later, nothing is stored, and what you see here may not be true any more.',
    },
    damaged: {
      title: 'The ledger is damaged',
      text: 'Nothing more is written into it, and the bridge is told to call again later. End the bank, keep the file, and start it once with --restore latest, which puts the newest sound backup in its place.',
    },
    disk_error: {
      title: 'The disk does not read or write the ledger',
      text: `See whether the disk, its quota or a limit on the size of files is at its end; the bank then goes on by itself. ${meanwhile}`,
    },
  } satisfies Record<LedgerTrouble, { title: string; text: string }>,
  clock: {
    title: 'The clock of this machine is behind the ledger',
    newest: 'The newest row was written',
    text: 'Payments wait for their day by the clock, and entries carry its date. Set the clock right.',
    hide: 'Hide',
  },
} as const;
