import type { Minor } from '../money/amount.ts';
import type { EntryMark } from './model.ts';
import type { StructuredNarrative } from './structured-narrative.ts';
import type { AnyTag } from './tags.ts';

/** A balance of `:60a:`, `:62a:` or `:64:` as it was read. */
export interface ParsedBalance {
  mark: 'C' | 'D';
  /** ISO date. */
  date: string;
  currency: string;
  /** Minor units of `currency`, with the sign: below zero when the mark is `D`. */
  minor: Minor;
  /** Where it stands in the text, from 1. */
  line: number;
}

/** One `:61:` with the `:86:` behind it. */
export interface ParsedEntry {
  mark: EntryMark;
  /** ISO date. */
  valueDate: string;
  /** `MM-DD`: the year is not written. Of the value date where a text of others has none. */
  entryDate: string;
  /** Minor units of the statement's currency, never below zero: whether money came or went is the mark's business. */
  amountMinor: Minor;
  customerReference: string;
  /** Empty where a text of others has none. */
  bankReference: string;
  /** The lines of `:86:` exactly as written, empty ones too; none when there is no `:86:`. */
  narrativeLines: string[];
  /** Where its `:61:` stands in the text, from 1. */
  line: number;
  /** What only others write, set by `readAnyStatements`. */
  foreign?: ForeignEntry;
}

/** What other banks say of an entry, and this bank does not. */
export interface ForeignEntry {
  /** Third letter of the currency, or whatever the bank puts there; empty where there is none. */
  fundsCode: string;
  /** Type and code (1!a3!c), `NTRF` for a transfer; empty where there is none. */
  transactionType: string;
  /** The lines under `:61:` (supplementary details). */
  details: string[];
  /** The lines of `:NS:` behind the entry. */
  nonSwift: string[];
  /** `:86:` taken apart; null when it is plain text. */
  structured: StructuredNarrative | null;
}

/** One statement, its pages joined. */
export interface ParsedStatement {
  /** `:20:` of its first page. */
  reference: string;
  accountNumber: string;
  statementNumber: number;
  /** The number of its last page, so how many it has. */
  page: number;
  opening: ParsedBalance;
  closing: ParsedBalance;
  /** `:64:`, of the last page that has one. */
  available: ParsedBalance | null;
  entries: ParsedEntry[];
  /** Where its first `:20:` stands in the text, from 1. */
  line: number;
  /** What only others write, set by `readAnyStatements`. */
  foreign?: ForeignStatement;
}

/** What other banks say of a statement, and this bank does not. */
export interface ForeignStatement {
  /** `:21:`; empty where there is none. */
  relatedReference: string;
  /** `:65:`, the balances that are to be. */
  forward: ParsedBalance[];
  /** `:86:` behind the closing balance: about the statement, not about its last entry. */
  information: string[];
  /** Whether pages before or behind it are missing: banks send them one by one. */
  isPart: boolean;
}

/**
 * Why a text is no MT940 statement. The first three are about single lines, whatever they mean; the others
 * about tags, values, and pages that do not join.
 */
export type Mt940FaultCode =
  | 'character_not_allowed'
  | 'line_too_long'
  | 'too_many_lines'
  | 'line_without_tag'
  | 'tag_unknown'
  | 'tag_out_of_order'
  | 'tag_missing'
  | 'value_malformed'
  | 'currency_differs'
  | 'page_does_not_follow'
  | 'page_missing';

/** One fault, where it stands and what stands there. */
export interface Mt940Fault {
  /** Line number, from 1. */
  line: number;
  /** The tag that the line belongs to, or that is missing; null where there is none. */
  tag: AnyTag | null;
  code: Mt940FaultCode;
  /** The text that was found; empty for something missing. */
  found: string;
}
