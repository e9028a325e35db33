import { asBridgeSees, type BridgeView } from '../../../src-shared/mt940/bridge-view.ts';
import type { Mt940Fault, ParsedEntry, ParsedStatement } from '../../../src-shared/mt940/parsed-statement.ts';
import { markSign } from '../../../src-shared/mt940/model.ts';
import { eachLine } from '../../../src-shared/mt940/field-reader.ts';
import { readInSteps } from '../../../src-shared/mt940/reader.ts';

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
  const steps = showInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Entries or lines in a step of {@link showInSteps}: about a millisecond. */
const STEP = 500;
/** Of the time that a text takes, its reader takes about this share. */
const SHARE_OF_READING = 0.6;

/** {@link showText} in steps, between which a page can do other things; yields which share is done. */
export function* showInSteps(text: string): Generator<number, ShownText> {
  const reading = readInSteps(text);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield (step.value / text.length) * SHARE_OF_READING;
  const read = step.value;
  const statements = read.ok ? read.statements : [];
  const entries: ShownEntry[] = [];
  const moneyIn: Movement = { count: 0, minor: 0 };
  const moneyOut: Movement = { count: 0, minor: 0 };
  for (const { entries: parsed, opening } of statements) {
    for (const entry of parsed) {
      const place = entries.length + 1;
      const bridge = readByBridge(entry) ? asBridgeSees(entry) : null;
      entries.push({ ...entry, place, currency: opening.currency, bridge });
      const moved = markSign(entry.mark) === 1 ? moneyIn : moneyOut;
      moved.count += 1;
      moved.minor += entry.amountMinor;
      if (place % STEP === 0) yield SHARE_OF_READING + (place / parsed.length) * (1 - SHARE_OF_READING) * 0.8;
    }
  }
  const lines: string[] = [];
  for (const line of eachLine(text)) if (lines.push(line) % (STEP * 8) === 0) yield 0.95;
  return {
    lines,
    statement: statements[0],
    entries,
    moneyIn,
    moneyOut,
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
