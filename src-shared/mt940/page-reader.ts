import type { Field } from './field-reader.ts';
import type { Mt940Fault, Mt940FaultCode, ParsedBalance, ParsedEntry } from './parsed-statement.ts';
import type { Mt940Tag } from './tags.ts';
import { readBalance, readEntry, readName, readNumber, readReference } from './value-reader.ts';

/** One message, so one page: from `:20:` to `:62a:` or `:64:`. */
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
}

/** What may stand behind each tag; where something must, the last of them is what is missed when nothing comes. */
const NEXT: Readonly<Record<Field['tag'], readonly Field['tag'][]>> = {
  '20': ['25'],
  '25': ['28C'],
  '28C': ['60M', '60F'],
  '60F': ['61', '62M', '62F'],
  '60M': ['61', '62M', '62F'],
  '61': ['86', '61', '62M', '62F'],
  '86': ['61', '62M', '62F'],
  '62F': ['64', '-', '20'],
  '62M': ['64', '-', '20'],
  '64': ['-', '20'],
  '-': ['20'],
};

/** After these a message is whole, and the text may end. */
const ENDS: ReadonlySet<Field['tag']> = new Set<Field['tag']>(['62F', '62M', '64', '-']);

/**
 * Puts fields together to messages. Faults: a tag out of its order or missing, a value that its tag does not allow, two
 * currencies in one message. The pages are of use only when there is no fault.
 */
export function readPages(fields: readonly Field[]): { pages: Page[]; faults: Mt940Fault[] } {
  const pages: Page[] = [];
  const faults: Mt940Fault[] = [];
  let page = emptyPage(1);
  let before: Field['tag'] = '-';

  const fault = (code: Mt940FaultCode, field: Field): void => {
    faults.push({ line: field.line, tag: field.tag === '-' ? null : field.tag, code, found: field.text });
  };
  /** The value, or the fault and what stands in for it until the faults are given back. */
  const orFault = <T>(value: T | null, field: Field, instead: T): T => {
    if (value === null) fault('value_malformed', field);
    return value ?? instead;
  };
  const balanceOf = (field: Field): ParsedBalance => {
    const balance = { ...orFault(readBalance(field.text), field, page.opening), line: field.line };
    const { currency } = page.opening;
    if (currency !== '' && balance.currency !== currency) fault('currency_differs', field);
    return balance;
  };

  for (const field of fields) {
    if (!NEXT[before].includes(field.tag)) fault('tag_out_of_order', field);
    before = field.tag;
    switch (field.tag) {
      case '20':
        page = emptyPage(field.line);
        pages.push(page);
        page.reference = orFault(readReference(field.text), field, '');
        break;
      case '25':
        page.accountNumber = orFault(readName(field.text), field, '');
        break;
      case '28C':
        Object.assign(page, orFault(readNumber(field.text), field, { statementNumber: 1, page: 1 }));
        break;
      case '60F':
      case '60M':
        page.isFirst = field.tag === '60F';
        page.opening = balanceOf(field);
        break;
      case '61': {
        // Without an opening balance there is no currency to read it in; that it is missing is a fault already.
        const entry = page.opening.currency === '' ? NO_ENTRY : readEntry(field.text, page.opening.currency);
        page.entries.push({ ...orFault(entry, field, NO_ENTRY), narrativeLines: [], line: field.line });
        break;
      }
      case '86':
        page.entries.at(-1)?.narrativeLines.push(field.text, ...field.more);
        break;
      case '62F':
      case '62M':
        page.isLast = field.tag === '62F';
        page.closing = balanceOf(field);
        break;
      case '64':
        page.available = balanceOf(field);
        break;
      case '-':
        break;
    }
  }
  const last = fields.at(-1);
  if (!last || !ENDS.has(before)) {
    const missing = NEXT[before].at(-1) as Mt940Tag;
    faults.push({ line: last?.line ?? 1, tag: missing, code: 'tag_missing', found: '' });
  }
  return { pages, faults };
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
  };
}
