import { carryingLines, closingLines, entryLines, openingLines } from './message-lines.ts';
import { markSign, type StatementModel } from './model.ts';
import { PAGE_LENGTH } from './profile.ts';
import { END_OF_MESSAGE, LINE_LENGTH } from './tags.ts';

const CRLF = '\r\n';

/** The longest end of a page: `:62F:`, `:64:` and `-`. Kept free on every page, so that no entry is taken back for it. */
const END_LENGTH = [':62F:', ':64:'].reduce(
  (length, tag) => length + tag.length + LINE_LENGTH['62F'] + CRLF.length,
  END_OF_MESSAGE.length + CRLF.length,
);

/**
 * The statement in the swift profile: pages that take as many entries as fit, an entry never cut apart. Balances on the way are
 * of the closing date. More pages than `:28C:` can count are for the preflight to refuse, as is a model that breaks its promises.
 */
export function writePages(model: StatementModel): string {
  const parts: string[] = [];
  let balance = model.openingMinor;
  let at = 0;
  for (let page = 1; page === 1 || at < model.lines.length; page += 1) {
    const opening = asText(openingLines(model, page, balance));
    parts.push(opening);
    let room = PAGE_LENGTH - opening.length - END_LENGTH;
    for (const first = at; at < model.lines.length; at += 1) {
      const entry = model.lines[at]!;
      const text = asText(entryLines(entry, model.currency, 'swift'));
      // The first is taken whatever its length: what does not fit is for the preflight to say, not to be tried for ever.
      if (text.length > room && at > first) break;
      parts.push(text);
      room -= text.length;
      balance += markSign(entry.mark) * entry.amountMinor;
    }
    const closing = at < model.lines.length ? carryingLines(model, balance) : closingLines(model, balance);
    parts.push(asText([...closing, END_OF_MESSAGE]));
  }
  return parts.join('');
}

function asText(lines: readonly string[]): string {
  return `${lines.join(CRLF)}${CRLF}`;
}
