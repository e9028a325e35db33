import { readStatements } from '../mt940/reader.ts';
import type { StatementFrame } from './booked-statement.ts';

/** What of a frame only the text of the statement tells: its row does not keep the days and the available balance of that moment. */
export type TextFrame = Pick<StatementFrame, 'reference' | 'openingDate' | 'closingDate' | 'availableMinor'>;

/**
 * Reads what stands before the first entry and behind the last one of a statement's text, in either profile; the entries between, which
 * may be many, are passed over. Null when the text is none of this bank's, or not whole.
 */
export function readTextFrame(text: string): TextFrame | null {
  const end = text.lastIndexOf('\n:62F:');
  const entries = text.search(/\n:6[12][FM]?:/);
  if (end < 0 || entries < 0) return null;
  const read = readStatements(text.slice(0, entries) + text.slice(end));
  const statement = read.ok ? read.statements[0] : undefined;
  if (statement === undefined) return null;
  const { reference, opening, closing, available } = statement;
  return {
    reference,
    openingDate: opening.date,
    closingDate: closing.date,
    availableMinor: available?.minor ?? null,
  };
}

/** The bank references of all `:61:`, in their order: which entries the statement reports. */
export function* bankReferencesIn(text: string): Generator<string> {
  const tag = '\n:61:';
  for (let at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
    const end = text.indexOf('\n', at + tag.length);
    const line = text.slice(at, end < 0 ? undefined : end).trimEnd();
    yield line.slice(line.lastIndexOf('//') + 2);
  }
}
