import { expect, it } from 'vitest';
import { asBridgeSees } from './bridge-view.ts';
import { entryTextOf } from './entry-text.ts';
import { GOLDENS } from './golden/models.ts';
import { readStatements } from './reader.ts';
import { writeStatement } from './writer.ts';

it.each(GOLDENS)('$name: each entry is found as the reader of the whole reads it', ({ profile, model }) => {
  const text = writeStatement(model, profile);
  const lines = text.split(/\r?\n/);
  const read = readStatements(text);
  if (!read.ok) throw new Error('A golden statement can be read');
  const entries = read.statements.flatMap((statement) => statement.entries);
  // Some golden statements use a bank reference twice, which the bank never does.
  const first = entries.filter(
    ({ bankReference }, at) => entries.findIndex((each) => each.bankReference === bankReference) === at,
  );
  for (const entry of first) {
    const found = entryTextOf(text, entry.bankReference)!;
    expect(found.lines[0]!.number).toBe(entry.line);
    expect(found.lines).toHaveLength(1 + entry.narrativeLines.length);
    for (const { number, text: line } of found.lines) expect(line).toBe(lines[number - 1]);
    expect(found.seen).toEqual(asBridgeSees(entry));
    if (entry.mark !== 'D' && entry.mark !== 'RD') continue;
    // What is seen stands where it is said to stand.
    expect(lines[found.at.reconciliationId! - 1]).toContain(found.seen.reconciliationId);
    expect(lines[found.at.beneficiary! - 1]).toContain(found.seen.beneficiary);
    expect(lines[found.at.reason! - 1]).toContain(found.seen.reason);
  }
});

it('finds nothing where the reference is not, or stands in a narrative only', () => {
  const text =
    ':20:A\n:61:2611211121D1,00NTRFX//EB00000000000001\n:86://EB00000000000002\n.\n.\n.\nX\n:62F:C261121USD1,00\n';
  expect(entryTextOf(text, 'EB00000000000002')).toBeNull();
  expect(entryTextOf(text, 'EB0000000000000')).toBeNull();
  expect(entryTextOf(text, 'EB00000000000001')?.lines).toHaveLength(6);
});
