import type { Field } from './field-reader.ts';
import { FOOT, START, type Grammar } from './grammar.ts';
import type {
  ForeignStatement,
  Mt940Fault,
  Mt940FaultCode,
  ParsedBalance,
  ParsedEntry,
} from './parsed-statement.ts';
import { readStructured } from './structured-narrative.ts';
import { END_OF_MESSAGE, type AnyTag } from './tags.ts';

/** One message, so one page: from `:20:` to `:62a:` and what may follow it. */
export interface Page {
  line: number;
  reference: string;
  accountNumber: string;
  statementNumber: number;
  page: number;
  /** Whether it opens with `:60F:`, and whether it closes with `:62F:`. */
  isFirst: boolean;
  isLast: boolean;
  opening: ParsedBalance;
  closing: ParsedBalance;
  available: ParsedBalance | null;
  entries: ParsedEntry[];
  foreign: ForeignStatement;
}

/**
 * Puts fields together to messages, by the rules of `grammar`. Faults: a tag out of its order or missing, a value that its tag does
 * not allow, two currencies in one message. The pages are of use only when there is no fault.
 */
export function readPages(fields: Iterable<Field>, grammar: Grammar): ReadPages {
  const reader = createPageReader(grammar);
  for (const field of fields) reader.take(field);
  return reader.end();
}

interface ReadPages {
  pages: Page[];
  faults: Mt940Fault[];
}

/** {@link readPages}, field by field. */
export function createPageReader(grammar: Grammar): { take(field: Field): void; end(): ReadPages } {
  const { values } = grammar;
  let last: Field | undefined;
  const pages: Page[] = [];
  const faults: Mt940Fault[] = [];
  let page = emptyPage(1);
  let state: string = START;

  const fault = (code: Mt940FaultCode, { line, tag, lines }: Field): void => {
    faults.push({ line, tag: tag === END_OF_MESSAGE ? null : tag, code, found: lines[0] });
  };
  /** The value, or the fault and what stands in for it until the faults are given back. */
  const orFault = <T>(value: T | null, field: Field, instead: T): T => {
    if (value === null) fault('value_malformed', field);
    return value ?? instead;
  };
  const balanceOf = (field: Field): ParsedBalance => {
    const { currency } = page.opening;
    const balance = {
      ...orFault(values.balance(field.lines[0], currency), field, page.opening),
      line: field.line,
    };
    if (currency !== '' && balance.currency !== currency) fault('currency_differs', field);
    return balance;
  };

  function take(field: Field): void {
    last = field;
    if (!grammar.next[state]?.includes(field.tag)) fault('tag_out_of_order', field);
    state = grammar.stateAfter(state, field.tag);
    switch (field.tag) {
      case '20':
        page = emptyPage(field.line);
        pages.push(page);
        page.reference = orFault(values.reference(field.lines[0]), field, '');
        break;
      case '21':
        page.foreign.relatedReference = field.lines[0].trim();
        break;
      case '25':
      case '25P':
        page.accountNumber = orFault(values.account(field.lines[0]), field, '');
        break;
      case '28':
      case '28C':
        Object.assign(page, orFault(values.number(field.lines[0]), field, { statementNumber: 1, page: 1 }));
        break;
      case '60F':
      case '60M':
        page.isFirst = field.tag === '60F';
        page.opening = balanceOf(field);
        break;
      case '61': {
        // Without an opening balance there is no currency to read it in; that it is missing is a fault already.
        const { currency } = page.opening;
        const entry = currency === '' ? null : values.entry(field.lines[0], currency, field.line);
        if (entry === null) fault('value_malformed', field);
        entry?.foreign?.details.push(...field.lines.slice(1));
        page.entries.push(entry ?? { ...NO_ENTRY, narrativeLines: [], line: field.line });
        break;
      }
      case '86': {
        const entry = state === FOOT ? undefined : page.entries.at(-1);
        if (entry === undefined) page.foreign.information.push(...field.lines);
        else if (entry.narrativeLines.length === 0) entry.narrativeLines = field.lines;
        else entry.narrativeLines.push(...field.lines);
        if (entry?.foreign) entry.foreign.structured = readStructured(entry.narrativeLines);
        break;
      }
      case 'NS':
        page.entries.at(-1)?.foreign?.nonSwift.push(...field.lines);
        break;
      case '62F':
      case '62M':
        page.isLast = field.tag === '62F';
        page.closing = balanceOf(field);
        break;
      case '64':
        page.available = balanceOf(field);
        break;
      case '65':
        page.foreign.forward.push(balanceOf(field));
        break;
      default:
        break;
    }
  }
  function end(): ReadPages {
    if (!last || !grammar.ends.has(state)) {
      const missing = grammar.next[state]?.at(-1) as AnyTag;
      faults.push({ line: last?.line ?? 1, tag: missing, code: 'tag_missing', found: '' });
    }
    return { pages, faults };
  }
  return { take, end };
}

const NO_BALANCE: ParsedBalance = { mark: 'C', date: '', currency: '', minor: 0, line: 1 };

const NO_ENTRY = {
  mark: 'C',
  valueDate: '',
  entryDate: '',
  amountMinor: 0,
  customerReference: '',
  bankReference: '',
} as const;

function emptyPage(line: number): Page {
  return {
    line,
    reference: '',
    accountNumber: '',
    statementNumber: 1,
    page: 1,
    isFirst: true,
    isLast: true,
    opening: NO_BALANCE,
    closing: NO_BALANCE,
    available: null,
    entries: [],
    foreign: { relatedReference: '', forward: [], information: [], isPart: false },
  };
}
