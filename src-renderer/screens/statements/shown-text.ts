import { asBridgeSees, type BridgeView } from '../../../src-shared/mt940/bridge-view.ts';
import type { Mt940Fault, ParsedEntry, ParsedStatement } from '../../../src-shared/mt940/parsed-statement.ts';
import { markSign } from '../../../src-shared/mt940/model.ts';
import { readStatements } from '../../../src-shared/mt940/reader.ts';
import { linesOf } from './line-kind.ts';

/** An entry of a statement's text, with what the bridge will read in it. */
export interface ShownEntry extends ParsedEntry {
  /** From 1. */
  place: number;
  currency: string;
  /** Null for credits and their reversals: the bridge passes over them. */
  bridge: BridgeView | null;
}

/** What moved one way: how often, and how much. */
export interface Movement {
  count: number;
  minor: number;
}

/** A statement's text taken apart for the screen; a text that cannot be read has faults instead of entries. */
export interface ShownText {
  lines: string[];
  statement: ParsedStatement | undefined;
  entries: ShownEntry[];
  moneyIn: Movement;
  moneyOut: Movement;
  faults: readonly Mt940Fault[];
}

/** Reads a text with the bank's own reader, as its preflight does. */
export function showText(text: string): ShownText {
  const read = readStatements(text);
  const statements = read.ok ? read.statements : [];
  const entries: ShownEntry[] = [];
  for (const { entries: parsed, opening } of statements) {
    for (const entry of parsed) {
      const place = entries.length + 1;
      const bridge = readByBridge(entry) ? asBridgeSees(entry) : null;
      entries.push({ ...entry, place, currency: opening.currency, bridge });
    }
  }
  return {
    lines: linesOf(text),
    statement: statements[0],
    entries,
    moneyIn: movement(entries, 1),
    moneyOut: movement(entries, -1),
    faults: read.ok ? [] : read.faults,
  };
}

/** The entry whose `:61:` or narrative stands on this line. */
export function entryAtLine(entries: readonly ShownEntry[], line: number): ShownEntry | undefined {
  const entry = entries.findLast((candidate) => candidate.line <= line);
  return entry !== undefined && line <= lastLine(entry) ? entry : undefined;
}

/** Where an entry ends in the text. */
export function lastLine(entry: ShownEntry): number {
  return entry.line + entry.narrativeLines.length;
}

/** The bridge looks for its disbursements among debits and reversed debits (spec/bridge-contract.md, "Statement upload"). */
function readByBridge({ mark }: ParsedEntry): boolean {
  return mark === 'D' || mark === 'RD';
}

function movement(entries: readonly ShownEntry[], sign: 1 | -1): Movement {
  const moved = entries.filter(({ mark }) => markSign(mark) === sign);
  return { count: moved.length, minor: moved.reduce((sum, { amountMinor }) => sum + amountMinor, 0) };
}
