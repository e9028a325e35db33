import type { ParsedBalance, ParsedEntry } from './parsed-statement.ts';
import type { AnyTag } from './tags.ts';

/** A tag, or the line `-` that ends a message. */
export type FieldTag = AnyTag | '-';

/** What may stand where, and how values are written. */
export interface Grammar {
  /** Where one is in a message after a tag, by where one was before. */
  stateAfter: (state: string, tag: FieldTag) => string;
  /** What may come in each state; where something must, the last of them is what is missed when nothing comes. */
  next: Readonly<Record<string, readonly FieldTag[]>>;
  /** States in which a message is whole, and the text may end. */
  ends: ReadonlySet<string>;
  /** How single values are read; null when malformed. */
  values: {
    reference: (text: string) => string | null;
    account: (text: string) => string | null;
    number: (text: string) => { statementNumber: number; page: number } | null;
    /** `currency` is the message's as far as it is known, else empty. */
    balance: (text: string, currency: string) => Omit<ParsedBalance, 'line'> | null;
    /** Without its narrative, which is still to come. */
    entry: (text: string, currency: string, line: number) => ParsedEntry | null;
  };
}

/** Before the first message. */
export const START = '-';

/** Behind the closing balance, in a grammar that tells it apart: a `:86:` there is about the statement. */
export const FOOT = 'foot';
