import type { PreflightCheck } from '../../../src-shared/mt940/preflight-report.ts';
import type { StatementProfile } from '../../../src-shared/mt940/profile.ts';

/** The preflight of a statement, check by check. */
export const statementPreflight = {
  preflight: {
    title: 'Preflight',
    states: { requested: 'Not written yet', generated: 'Passed', failed: 'Failed' },
    holds: '{{held, number}} of {{all, number}} checks hold, in the {{profile}} profile.',
    profiles: { bridge: 'bridge', swift: 'SWIFT' } satisfies Record<StatementProfile, string>,
    running: 'The text is being checked…',
    unchecked: 'The text could not be checked just now.',
    noText: 'There is no text to check: nothing could be written.',
    changed:
      'The text no longer passes. It did when it was written: the text or the ledger was changed since. Prove the books on the overview.',
    again: 'Check again',
    show: 'Show the checks',
    list: 'Checks of the preflight',
    ok: 'Holds',
    broken: 'Fails',
    notMade: 'Not looked at: a check before it failed',
    toLine: 'Line {{line, number}}',
    checks: {
      lines_fit: 'Every line has room and holds only characters that it may',
      readable: 'The bank’s own reader reads the whole text',
      one_statement: 'It is one statement and no more',
      characters_allowed: 'Only characters that the profile allows',
      pages_fit: 'Ends of lines and pages are as the profile wants them',
      reference_matches: 'The statement’s reference is the one it was given',
      account_matches: 'The account is the one asked for',
      number_matches: 'The number is the next one of the account',
      balances_match: 'The balances are the ledger’s',
      balances_chain: 'Opening balance and entries add up to the closing balance',
      entries_match: 'The entries are the ledger’s, in its order',
      reconciliation_ids_in_place: 'The bridge finds the payment of every debit',
      beneficiaries_in_place: 'The bridge finds the beneficiary of every debit',
      reasons_in_place: 'The bridge finds the reason of every reversal',
    } satisfies Record<PreflightCheck, string>,
  },
  again: {
    action: 'Ask again',
    next: 'Nothing was lost: its entries wait for the next statement. Mend the cause, then ask again.',
    profile:
      'Choose the bridge profile in Settings, then ask again. Nothing was lost: the entries wait for the next statement.',
    day: 'MT940 cannot write that day. Ask again for a day up to today; the entries wait for the next statement.',
    toSettings: 'To the settings',
    since: 'Nothing more to do: {{statement}} was written since and reports what was left.',
  },
} as const;
