import { resolveSchema, type Json } from '../json-schema.ts';
import type { Dice } from './dice.ts';
import { HOSTILE_TEXTS, NUMBER_LITERALS, PROTOTYPE_KEYS, WRONG_LITERALS } from './hostile-values.ts';

/** What the fuzzer has learned from answers, so that its calls come far: accounts, blocks and payments that there are. */
export interface Known {
  blocks: string[];
  references: string[];
}

/** How far from the schema a body may stray: never, in one place in so many, or in every other. */
export type Strictness = 'valid' | 'nearly' | 'wild';

const STRAYS: Readonly<Record<Strictness, number>> = { valid: 0, nearly: 0.04, wild: 0.4 };

/**
 * Writes JSON texts for the schemas of an OpenAPI document. As text and not as values, because what breaks readers has no value:
 * keys that stand twice, numbers beyond all numbers, halves of characters.
 */
export function literalsOf(document: Json, dice: Dice, known: Known) {
  const strays = (strictness: Strictness): boolean => dice.next() < STRAYS[strictness];

  function write(given: Json, strictness: Strictness, name = ''): string {
    if (strays(strictness)) return stray();
    const schema = resolveSchema(document, given);
    if (schema['anyOf']) return write(dice.pick(schema['anyOf'] as Json[]), strictness, name);
    if (schema['enum']) return JSON.stringify(dice.pick(schema['enum'] as unknown[]));
    switch ([schema['type']].flat()[0]) {
      case 'array':
        return list(schema, strictness);
      case 'object':
        return object(schema, strictness);
      case 'number':
        return amount(strictness);
      case 'null':
        return 'null';
      default:
        return text(schema, strictness, name);
    }
  }

  function list(schema: Json, strictness: Strictness): string {
    const items = Array.from({ length: dice.oneIn(10) ? dice.below(40) : 1 + dice.below(3) }, () =>
      write(schema['items'] as Json, strictness),
    );
    return `[${items.join()}]`;
  }

  function object(schema: Json, strictness: Strictness): string {
    const required = new Set(schema['required'] as string[] | undefined);
    const fields = Object.entries(schema['properties'] as Record<string, Json>)
      .filter(([name]) => (required.has(name) ? !strays(strictness) : dice.below(3) > 0))
      .map(([name, field]) => `${JSON.stringify(name)}:${write(field, strictness, name)}`);
    const extras = strictness === 'valid' || fields.length === 0 ? 0 : Math.max(0, dice.below(14) - 11);
    for (let extra = 0; extra < extras; extra += 1)
      fields.splice(dice.below(fields.length + 1), 0, extraField(fields));
    return `{${fields.join()}}`;
  }

  /** A key that means something to JavaScript, one that is not known, or one that is there already. */
  function extraField(fields: readonly string[]): string {
    const key = /^"[^"]*"/.exec(dice.pick(fields))?.[0] ?? '"x"';
    const keys = [key, JSON.stringify(dice.pick(PROTOTYPE_KEYS)), JSON.stringify(dice.pick(HOSTILE_TEXTS))];
    return `${dice.pick(keys)}:${stray()}`;
  }

  const amount = (strictness: Strictness): string => {
    if (strictness !== 'valid' && dice.oneIn(4)) return dice.pick(NUMBER_LITERALS);
    const plain = ((1 + dice.below(9999)) / 100).toFixed(2);
    return dice.oneIn(8) ? `"${plain}"` : plain;
  };

  function text(schema: Json, strictness: Strictness, name: string): string {
    if (strictness !== 'valid' && dice.oneIn(6)) return JSON.stringify(dice.pick(HOSTILE_TEXTS));
    if (strictness === 'wild' && dice.oneIn(40)) return JSON.stringify('x'.repeat(1 + dice.below(20_000)));
    return JSON.stringify(plausible(schema, name));
  }

  /** A text with which the call is likely to go through. */
  function plausible(schema: Json, name: string): string {
    if (name === 'funds_blocked_reference_number' && known.blocks.length > 0) return dice.pick(known.blocks);
    if (name === 'payment_reference_number') {
      if (known.references.length > 0 && dice.oneIn(4)) return dice.pick(known.references);
      const reference = `FUZZ-${dice.below(2 ** 31)}`;
      remember(known.references, reference);
      return reference;
    }
    const examples = (schema['examples'] ?? []) as string[];
    if (examples.length > 0) return dice.pick(examples);
    return dice.oneIn(3) ? dice.pick(HOSTILE_TEXTS) : `T${dice.below(50)}`;
  }

  const stray = (): string => {
    if (dice.oneIn(30)) return deep(dice.below(100), dice.oneIn(2));
    return dice.pick([
      dice.pick(WRONG_LITERALS),
      dice.pick(NUMBER_LITERALS),
      JSON.stringify(dice.pick(HOSTILE_TEXTS)),
    ]);
  };

  const deep = (levels: number, lists: boolean): string =>
    lists ? '['.repeat(levels) + ']'.repeat(levels) : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  return { write, stray, deep };
}

const MOST_REMEMBERED = 200;

/** Keeps the latest. */
export function remember(list: string[], text: string): void {
  list.push(text);
  if (list.length > MOST_REMEMBERED) list.shift();
}
