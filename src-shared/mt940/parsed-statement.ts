import type { Minor } from '../money/amount.ts';
import type { EntryMark } from './model.ts';
import type { Mt940Tag } from './tags.ts';

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
  /** `MM-DD`: the year is not written. */
  entryDate: string;
  /** Minor units of the statement's currency, never below zero: whether money came or went is the mark's business. */
  amountMinor: Minor;
  customerReference: string;
  bankReference: string;
  /** The lines of `:86:` exactly as written, empty ones too; none when there is no `:86:`. */
  narrativeLines: string[];
  /** Where its `:61:` stands in the text, from 1. */
  line: number;
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
}

/**
 * Why a text is no MT940 statement of this bank's kind. The first three are about single lines, whatever they mean; the others
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
  tag: Mt940Tag | null;
  code: Mt940FaultCode;
  /** The text that was found; empty for something missing. */
  found: string;
}
