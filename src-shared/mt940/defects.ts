import type { StatementLine, StatementModel } from './model.ts';
import type { ParsedEntry } from './parsed-statement.ts';
import type { PreflightCheck } from './preflight-report.ts';
import type { StatementProfile } from './profile.ts';
import { readStatements } from './reader.ts';
import { ACCOUNT_LENGTH, REFERENCE_LENGTH } from './tags.ts';
import { writeStatement } from './writer.ts';

/** What can be wrong with a statement that is sent for training. */
export const STATEMENT_DEFECTS = [
  'duplicate_debit',
  'unknown_disbursement',
  'unknown_reversal',
  'wrong_account',
  'sequence_gap',
  'truncated_file',
] as const;
export type StatementDefect = (typeof STATEMENT_DEFECTS)[number];

/** What the bridge should record: a code, on the entry or on the statement; its parser's own complaint; or nothing at all. */
export type ExpectedRecord =
  | {
      on: 'entry' | 'statement';
      code: 'DUPLICATE_DISBURSEMENT' | 'INVALID_RECONCILIATION_ID' | 'INVALID_ACCOUNT_NUMBER';
    }
  | { on: 'statement'; code: 'parser' }
  | { on: 'nothing' };

/**
 * What each defect makes G2P Bridge record, from its `mt940_processor.py` and `errors/codes.py` (OpenG2P/openg2p-g2p-bridge, 2026): a code
 * in `DisbursementErrorRecon.error_reason` or `AccountStatement.statement_process_error_code`. It keeps `:28C:` and compares it with
 * nothing, so a gap goes unnoticed there. `check` is the one by which this bank's own preflight finds the defect.
 */
export const DEFECT_FACTS: Readonly<
  Record<
    StatementDefect,
    { expected: ExpectedRecord; check: PreflightCheck; needs: 'debit' | 'entry' | null }
  >
> = {
  duplicate_debit: {
    expected: { on: 'entry', code: 'DUPLICATE_DISBURSEMENT' },
    check: 'entries_match',
    needs: 'debit',
  },
  unknown_disbursement: {
    expected: { on: 'entry', code: 'INVALID_RECONCILIATION_ID' },
    check: 'entries_match',
    needs: null,
  },
  unknown_reversal: {
    expected: { on: 'entry', code: 'INVALID_RECONCILIATION_ID' },
    check: 'entries_match',
    needs: null,
  },
  wrong_account: {
    expected: { on: 'statement', code: 'INVALID_ACCOUNT_NUMBER' },
    check: 'account_matches',
    needs: null,
  },
  sequence_gap: { expected: { on: 'nothing' }, check: 'number_matches', needs: null },
  truncated_file: { expected: { on: 'statement', code: 'parser' }, check: 'readable', needs: 'entry' },
};

/** A defective text, and where in it the defect is. */
export interface DefectiveStatement {
  text: string;
  /** The first and the last line that are wrong, from 1. */
  from: number;
  to: number;
  /** What an honest bank would send in its place; the preflight of `text` against it fails in the defect's one check. */
  honest: StatementModel;
  profile: StatementProfile;
}

const UNKNOWN = 'TRAINING-UNKNOWN';
const UNKNOWN_ACCOUNT = 'TRAINING-NOBODY';

/**
 * Makes a text with a defect out of a statement that was sent as it should be. It is the one that would follow: the next number, opening
 * where the real one closed, with the defective entry alone, so that the bridge records this error and no other; a wrong account and
 * a truncated file have the real one's entries, none of which the bridge gets to. `:20:` says that it is for training.
 *
 * @returns null when the statement has nothing to make the defect of, or cannot be read
 */
export function withDefect(
  text: string,
  defect: StatementDefect,
  statementId: number,
): DefectiveStatement | null {
  const read = readStatements(text);
  const [real] = read.ok ? read.statements : [];
  if (real === undefined) return null;
  const profile: StatementProfile = text.includes('\r\n') ? 'swift' : 'bridge';
  const reference = `TRAIN${String(statementId).padStart(REFERENCE_LENGTH - 5, '0')}`;
  const { needs } = DEFECT_FACTS[defect];
  const debit = real.entries.findLast(({ mark }) => mark === 'D');
  if (needs === 'entry' && real.entries.length === 0) return null;

  const next: StatementModel = {
    reference,
    accountNumber: real.accountNumber,
    currency: real.closing.currency,
    statementNumber: real.statementNumber + 1,
    openingDate: real.closing.date,
    openingMinor: real.closing.minor,
    closingDate: real.closing.date,
    availableMinor: real.available?.minor ?? real.closing.minor,
    lines: [],
  };
  const again: StatementModel = {
    ...next,
    statementNumber: real.statementNumber,
    openingDate: real.opening.date,
    openingMinor: real.opening.minor,
    lines: real.entries.map(lineOf),
  };
  const unknown: StatementLine = {
    mark: 'D',
    amountMinor: debit?.amountMinor ?? 100,
    date: real.closing.date,
    customerReference: UNKNOWN,
    bankReference: reference,
    narratives: ['Training', null, null, UNKNOWN, UNKNOWN],
  };
  const marked = (model: StatementModel, honest: StatementModel, find: Finder): DefectiveStatement => {
    const written = writeStatement(model, profile);
    return { text: written, ...find(written), honest, profile };
  };

  switch (defect) {
    case 'duplicate_debit':
      return debit === undefined ? null : marked({ ...next, lines: [lineOf(debit)] }, next, entryLines);
    case 'unknown_disbursement':
      return marked({ ...next, lines: [unknown] }, next, entryLines);
    case 'unknown_reversal': {
      const narratives = [...unknown.narratives, 'ACCOUNT_CLOSED'];
      return marked({ ...next, lines: [{ ...unknown, mark: 'RD', narratives }] }, next, entryLines);
    }
    case 'wrong_account': {
      const accountNumber = UNKNOWN_ACCOUNT === real.accountNumber ? `${UNKNOWN_ACCOUNT}-2` : UNKNOWN_ACCOUNT;
      return marked(
        { ...again, accountNumber: accountNumber.slice(0, ACCOUNT_LENGTH) },
        again,
        tagLine(':25:'),
      );
    }
    case 'sequence_gap':
      return marked({ ...next, statementNumber: next.statementNumber + 1 }, next, tagLine(':28C:'));
    case 'truncated_file':
      return truncated(again, profile);
  }
}

type Finder = (text: string) => { from: number; to: number };

const linesIn = (text: string): string[] => text.split(/\r?\n/);

/** The only entry. */
function entryLines(text: string): { from: number; to: number } {
  const lines = linesIn(text);
  const from = lines.findIndex((line) => line.startsWith(':61:'));
  const end = lines.findIndex((line) => line.startsWith(':62F:'));
  return { from: from + 1, to: end };
}

const tagLine =
  (tag: string): Finder =>
  (text) => {
    const line = linesIn(text).findIndex((one) => one.startsWith(tag)) + 1;
    return { from: line, to: line };
  };

/** Cut in the middle of the `:61:` in the middle, right behind its mark: no parser makes an entry of that. */
function truncated(again: StatementModel, profile: StatementProfile): DefectiveStatement {
  const whole = writeStatement(again, profile);
  const starts = [...whole.matchAll(/^:61:\d{10}R?[DC]/gm)];
  const { index, 0: start } = starts[Math.floor(starts.length / 2)]!;
  const text = whole.slice(0, index + start.length);
  const line = linesIn(text).length;
  return { text, from: line, to: line, honest: again, profile };
}

/** What the ledger would say of an entry, as far as the text still does. */
function lineOf(entry: ParsedEntry): StatementLine {
  const { mark, amountMinor, valueDate: date, customerReference, bankReference, narrativeLines } = entry;
  return { mark, amountMinor, date, customerReference, bankReference, narratives: narrativeLines };
}
