/** A statement as its row tells of it: what the chain of an account's statements is judged by. */
export interface ChainStatement {
  id: number;
  /** Whether it was written and went into the chain; one that failed or is still to be written is no link of it. */
  generated: boolean;
  /** ISO date that was asked for. */
  date: string;
  year: number | null;
  number: number | null;
  openingMinor: number | null;
  closingMinor: number | null;
}

/** Why a statement does not follow the one before it: it opens elsewhere, or its number is not the next one. */
export type ChainFault =
  | { kind: 'opening_differs'; expectedMinor: number; foundMinor: number }
  | { kind: 'number_differs'; expected: number; expectedYear: number };

/** A statement in its place: the days that it tells of, its neighbours, and what is wrong between it and the one before. */
export interface ChainLink {
  id: number;
  /** ISO dates of opening and closing balance. */
  from: string;
  to: string;
  /** The generated statements before and after it; null where there is none. */
  previousId: number | null;
  nextId: number | null;
  faults: ChainFault[];
}

/**
 * Walks the statements of one account in the order in which they were asked for, which is the order in which they were written (spec/mt940.md): each
 * opens where the one before closed, the first with the account's opening funds; numbers count up by one and begin at 1 with each
 * year; a day before the last statement's closes on that one's.
 */
export function walkChain(
  account: { openedDate: string; openingMinor: number },
  statements: readonly ChainStatement[],
): ChainLink[] {
  const links: ChainLink[] = [];
  let latest = account.openedDate;
  let last: ChainStatement | undefined;
  let withoutNext = 0;
  for (const statement of statements) {
    const from = latest;
    const to = statement.date < from ? from : statement.date;
    const faults = statement.generated ? faultsBetween(last, statement, to, account.openingMinor) : [];
    links.push({ id: statement.id, from, to, previousId: last?.id ?? null, nextId: null, faults });
    if (!statement.generated) continue;
    // All since the last generated one, failed ones among them, are followed by this one.
    for (; withoutNext < links.length - 1; withoutNext += 1) links[withoutNext]!.nextId = statement.id;
    latest = to;
    last = statement;
  }
  return links;
}

function faultsBetween(
  before: ChainStatement | undefined,
  { year, number, openingMinor }: ChainStatement,
  closingDate: string,
  openingFunds: number,
): ChainFault[] {
  const faults: ChainFault[] = [];
  const expectedMinor = before?.closingMinor ?? openingFunds;
  if (openingMinor !== expectedMinor) {
    faults.push({ kind: 'opening_differs', expectedMinor, foundMinor: openingMinor ?? 0 });
  }
  const expectedYear = Number(closingDate.slice(0, 4));
  const expected = before?.year === expectedYear ? (before.number ?? 0) + 1 : 1;
  if (year !== expectedYear || number !== expected) {
    faults.push({ kind: 'number_differs', expected, expectedYear });
  }
  return faults;
}
