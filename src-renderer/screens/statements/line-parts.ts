import { splitTag } from './line-kind.ts';

/** What a piece of a line says. */
export type PartKind =
  | 'reference'
  | 'account'
  | 'statementNumber'
  | 'page'
  | 'balanceMark'
  | 'balanceDate'
  | 'currency'
  | 'balanceAmount'
  | 'valueDate'
  | 'entryDate'
  | 'entryMark'
  | 'amount'
  | 'type'
  | 'customerReference'
  | 'bankReference'
  | 'narrative';

/** A piece of a line of the text that has a meaning of its own; pieces follow each other without a gap, the tag stands in front of the first. */
export interface LinePart {
  kind: PartKind;
  text: string;
  /** Stands in front of it and says only where it begins, as `//` does. */
  before: string;
}

type Shape = readonly [pattern: RegExp, kinds: readonly PartKind[]];

const BALANCE: Shape = [
  /^()([CD])()(\d{6})()([A-Z]{3})()([\d,]+)$/,
  ['balanceMark', 'balanceDate', 'currency', 'balanceAmount'],
];

/** Each tag's value as pairs of what stands before a piece and the piece. */
const SHAPES: Readonly<Record<string, Shape>> = {
  ':20:': [/^()(.+)$/su, ['reference']],
  ':25:': [/^()(.+)$/su, ['account']],
  ':28C:': [/^()(\d+)(\/)(\d+)$/, ['statementNumber', 'page']],
  ':60F:': BALANCE,
  ':60M:': BALANCE,
  ':61:': [
    /^()(\d{6})()(\d{4})()(RD|RC|D|C)()([\d,]+)()([A-Z][A-Z0-9]{3})()(.*?)(\/\/)(.*)$/su,
    ['valueDate', 'entryDate', 'entryMark', 'amount', 'type', 'customerReference', 'bankReference'],
  ],
  ':86:': [/^()(.+)$/su, ['narrative']],
  ':62F:': BALANCE,
  ':62M:': BALANCE,
  ':64:': BALANCE,
};

/** The pieces of a line behind its tag; none for a line that is not written as its tag wants it, or that says nothing. */
export function lineParts(line: string): LinePart[] {
  const [tag, value] = splitTag(line);
  if (tag === '')
    return value === '' || value === '-' ? [] : [{ kind: 'narrative', text: value, before: '' }];
  const [pattern, kinds] = SHAPES[tag] ?? [];
  const found = pattern?.exec(value);
  if (kinds === undefined || found === null || found === undefined) return [];
  return kinds.map((kind, at) => ({ kind, before: found[1 + 2 * at]!, text: found[2 + 2 * at]! }));
}
