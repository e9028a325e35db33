import type { Minor } from '../money/amount.ts';
import { closingLines, entryLines, openingLines } from './message-lines.ts';
import { markSign, type StatementModel } from './model.ts';
import { writePages } from './pages.ts';
import type { StatementProfile } from './profile.ts';

/**
 * The statement as MT940 text (spec/mt940.md), to be encoded as UTF-8 without BOM: in the bridge profile one message with LF
 * behind every line, in the swift profile pages with CRLF. The same model and profile always give the same text.
 * `:20:`, `:25:` and bank references are written as they are, {@link StatementModel} promises that they fit and
 * `preflight` looks whether they did. Throws a RangeError for an amount or a date that MT940 cannot hold.
 */
export function writeStatement(model: StatementModel, profile: StatementProfile = 'bridge'): string {
  return profile === 'swift' ? writePages(model) : writeMessage(model);
}

/** The closing balance, in minor units: opening + C + RD - D - RC. */
export function closingBalance(model: Pick<StatementModel, 'openingMinor' | 'lines'>): Minor {
  return model.lines.reduce((sum, line) => sum + markSign(line.mark) * line.amountMinor, model.openingMinor);
}

function writeMessage(model: StatementModel): string {
  const parts = [asText(openingLines(model, 1, model.openingMinor))];
  for (const entry of model.lines) parts.push(asText(entryLines(entry, model.currency, 'bridge')));
  parts.push(asText(closingLines(model, closingBalance(model))));
  return parts.join('');
}

function asText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
