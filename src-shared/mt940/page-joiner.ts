import type { Page } from './page-reader.ts';
import type { Mt940Fault, ParsedBalance, ParsedStatement } from './parsed-statement.ts';

/** Joins pages to statements: each page takes up the number, account and balance that the one before it left. */
export function joinPages(pages: readonly Page[]): { statements: ParsedStatement[]; faults: Mt940Fault[] } {
  const statements: ParsedStatement[] = [];
  const faults: Mt940Fault[] = [];
  let open: ParsedStatement | undefined;

  for (const page of pages) {
    if (open && page.isFirst) faults.push(pageMissing(open));
    if (page.isFirst) {
      open = statementOf(page);
      statements.push(open);
      if (page.page !== 1) faults.push(doesNotFollow(page));
    } else if (open && isNextPage(open, page)) {
      append(open, page);
    } else {
      faults.push(doesNotFollow(page));
    }
    if (page.isLast) open = undefined;
  }
  if (open) faults.push(pageMissing(open));
  return { statements, faults };
}

/** Joins what belongs together by account and balance; other banks number pages as they like, and send them one by one. */
export function joinAnyPages(pages: readonly Page[]): ParsedStatement[] {
  const statements: ParsedStatement[] = [];
  let before: Page | undefined;

  for (const page of pages) {
    const open = statements.at(-1);
    if (open && before && !page.isFirst && !before.isLast && takesUp(open, page)) {
      append(open, page);
      open.foreign?.forward.push(...page.foreign.forward);
      open.foreign?.information.push(...page.foreign.information);
    } else {
      if (open?.foreign && before?.isLast === false) open.foreign.isPart = true;
      statements.push({
        ...statementOf(page),
        page: page.page,
        foreign: { ...page.foreign, isPart: !page.isFirst },
      });
    }
    before = page;
  }
  const last = statements.at(-1);
  if (last?.foreign && before?.isLast === false) last.foreign.isPart = true;
  return statements;
}

function statementOf(page: Page): ParsedStatement {
  const { line, reference, accountNumber, statementNumber, opening, closing, available } = page;
  const entries = [...page.entries];
  return { reference, accountNumber, statementNumber, page: 1, opening, closing, available, entries, line };
}

function append(open: ParsedStatement, page: Page): void {
  open.page = page.page;
  open.closing = page.closing;
  open.available = page.available ?? open.available;
  for (const entry of page.entries) open.entries.push(entry);
}

function isNextPage(open: ParsedStatement, page: Page): boolean {
  return page.statementNumber === open.statementNumber && page.page === open.page + 1 && takesUp(open, page);
}

function takesUp(open: ParsedStatement, page: Page): boolean {
  return page.accountNumber === open.accountNumber && isSame(page.opening, open.closing);
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
