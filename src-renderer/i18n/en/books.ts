import type { Law } from '../../../src-shared/bank/laws.ts';

export const books = {
  balanced: 'Books balance',
  broken: 'Books do not balance',
  failed: 'Books not checked',
  checking: 'Checking the books…',
  title: 'Do the books balance?',
  text: 'The bank proves its laws from every row of the ledger: when it starts, and whenever you ask.',
  result: 'Checked {{entries, number}} entries in {{seconds}} s',
  checkNow: 'Check now',
  holds: 'Holds:',
  isBroken: 'Broken:',
  brokenBy: 'Broken by:',
  failedText: 'The last check did not go through: {{error}}',
  laws: {
    available_balance: 'Available is what is booked less what is blocked, and never below zero.',
    blocked_amount: 'What is blocked on an account is what its blocks have not released.',
    released_within_block: 'No block has released more than it blocked.',
    pending_under_block: 'What a block keeps for payments is what its waiting payments need.',
    book_balance: 'Every balance is the opening funds and all entries since.',
    booked_once: 'Every booked payment was debited exactly once, and no other was.',
    double_entry: 'Debits and credits of every transaction are equal.',
    batch_counts: 'Every batch has booked as many payments as it says.',
    statement_closing: 'Every statement closes where its entries lead.',
    statement_chain: 'Every statement opens where the one before it closed.',
    statement_numbers: 'Statement numbers have no gap.',
  } satisfies Record<Law, string>,
} as const;
