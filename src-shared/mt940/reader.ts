import { readFields } from './field-reader.ts';
import { type Page, readPages } from './page-reader.ts';
import type { Mt940Fault, ParsedBalance, ParsedStatement } from './parsed-statement.ts';

/** What reading a text gives: its statements, or everything that is wrong with it, in the order of its lines. */
export type ReadResult = { ok: true; statements: ParsedStatement[] } | { ok: false; faults: Mt940Fault[] };

/**
 * Reads MT940 text as strictly as this bank writes it (spec/mt940.md): LF or CRLF, one statement or several, each of one
 * message or of pages that chain 60F…62M, 60M…62M, 60M…62F, a message with or without a last line `-`. It says what
 * the text says, not whether the sums are right: that is `preflight`'s.
 */
export function readStatements(text: string): ReadResult {
  const { fields, faults } = readFields(text);
  const read = readPages(fields);
  const found = [...faults, ...read.faults];
  // Pages with faults in them would only raise more faults when they are joined.
  const joined = found.length === 0 ? joinPages(read.pages) : { statements: [], faults: found };
  if (joined.faults.length === 0) return { ok: true, statements: joined.statements };
  return { ok: false, faults: joined.faults.sort((a, b) => a.line - b.line) };
}

/** Joins pages to statements: each page takes up the number, account and balance that the one before it left. */
function joinPages(pages: readonly Page[]): { statements: ParsedStatement[]; faults: Mt940Fault[] } {
  const statements: ParsedStatement[] = [];
  const faults: Mt940Fault[] = [];
  let open: ParsedStatement | undefined;

  for (const page of pages) {
    if (open && page.isFirst) faults.push(pageMissing(open));
    if (page.isFirst) {
      open = statementOf(page);
      statements.push(open);
      if (page.page !== 1) faults.push(doesNotFollow(page));
    } else if (open && follows(open, page)) {
      open.page = page.page;
      open.closing = page.closing;
      open.available = page.available ?? open.available;
      for (const entry of page.entries) open.entries.push(entry);
    } else {
      faults.push(doesNotFollow(page));
    }
    if (page.isLast) open = undefined;
  }
  if (open) faults.push(pageMissing(open));
  return { statements, faults };
}

function statementOf(page: Page): ParsedStatement {
  const { line, reference, accountNumber, statementNumber, opening, closing, available } = page;
  const entries = [...page.entries];
  return { reference, accountNumber, statementNumber, page: 1, opening, closing, available, entries, line };
}

function follows(open: ParsedStatement, page: Page): boolean {
  return (
    page.accountNumber === open.accountNumber &&
    page.statementNumber === open.statementNumber &&
    page.page === open.page + 1 &&
    isSame(page.opening, open.closing)
  );
}

function isSame(a: ParsedBalance, b: ParsedBalance): boolean {
  return a.date === b.date && a.currency === b.currency && a.minor === b.minor;
}

function doesNotFollow({ line, page, statementNumber }: Page): Mt940Fault {
  return { line, tag: '20', code: 'page_does_not_follow', found: `${statementNumber}/${page}` };
}

function pageMissing({ line, page, statementNumber }: ParsedStatement): Mt940Fault {
  return { line, tag: '20', code: 'page_missing', found: `${statementNumber}/${page + 1}` };
}
