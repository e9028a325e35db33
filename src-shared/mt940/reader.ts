import { eachOwnField } from './field-reader.ts';
import { OWN_GRAMMAR } from './own-grammar.ts';
import { ANY_GRAMMAR } from './any-grammar.ts';
import { readAnyFields } from './any-field-reader.ts';
import { joinAnyPages, joinPages } from './page-joiner.ts';
import { createPageReader, readPages } from './page-reader.ts';
import type { Mt940Fault, ParsedStatement } from './parsed-statement.ts';

/** What reading a text gives: its statements, or everything that is wrong with it, in the order of its lines. */
export type ReadResult = { ok: true; statements: ParsedStatement[] } | { ok: false; faults: Mt940Fault[] };

/**
 * Reads MT940 text as strictly as this bank writes it, in either profile (spec/mt940.md): LF or CRLF, one statement or several, each
 * of one message or of pages that chain 60F…62M, 60M…62M, 60M…62F, a message with or without a last line `-`. It says what
 * the text says, not whether the sums are right: that is `preflight`'s. What others write is for {@link readAnyStatements}.
 */
export function readStatements(text: string): ReadResult {
  const steps = readInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Fields in a step of {@link readInSteps}: about a millisecond. */
const STEP_FIELDS = 500;

/** {@link readStatements} for whoever has to do other things meanwhile; yields how many characters are read, at about. */
export function* readInSteps(text: string): Generator<number, ReadResult> {
  const faults: Mt940Fault[] = [];
  const pages = createPageReader(OWN_GRAMMAR);
  let fields = 0;
  let characters = 0;
  for (const field of eachOwnField(text, faults)) {
    pages.take(field);
    fields += 1;
    characters += field.lines.reduce((sum, { length }) => sum + length + 1, field.tag.length + 2);
    if (fields % STEP_FIELDS === 0) yield characters;
  }
  const read = pages.end();
  const found = [...faults, ...read.faults];
  // Pages with faults in them would only raise more faults when they are joined.
  const joined = found.length === 0 ? joinPages(read.pages) : { statements: [], faults: found };
  return resultOf(joined.statements, joined.faults);
}

/**
 * Reads MT940 text as other banks write it: all that can be understood in one way only, with what this bank never writes beside it
 * (`foreign`). Pages are joined where one opens with the balance that the one before it left; a page on its own is a statement.
 */
export function readAnyStatements(text: string): ReadResult {
  const { fields, faults } = readAnyFields(text);
  const read = readPages(fields, ANY_GRAMMAR);
  return resultOf(joinAnyPages(read.pages), [...faults, ...read.faults]);
}

function resultOf(statements: ParsedStatement[], faults: Mt940Fault[]): ReadResult {
  return faults.length === 0
    ? { ok: true, statements }
    : { ok: false, faults: faults.sort((a, b) => a.line - b.line) };
}
