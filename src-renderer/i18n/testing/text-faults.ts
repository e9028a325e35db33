import type { TextTree } from '../text-tree.ts';

/** What is wrong with one text of a language. */
export interface TextFault {
  fault: 'missing' | 'superfluous' | 'empty' | 'variables differ';
  key: string;
  /** The English text that it is to say. */
  english: string;
}

/** Every text by its full key, `accounts.detail.holder`. */
export function flatTexts(texts: TextTree, above = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, text]): [string, string][] =>
      typeof text === 'string' ? [[above + name, text]] : [...flatTexts(text, `${above}${name}.`)],
    ),
  );
}

/** The placeholders of a text, such as `{{count, number}}`, in an order that does not depend on the sentence. */
function variablesOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{\s*(.*?)\s*\}\}/g), ([, inside]) => inside!))].sort();
}

/** The keys that a language must have, each with the English text behind it. */
export function keysOf(english: Map<string, string>, plurals: readonly string[]): Map<string, string> {
  return new Map(
    [...english].flatMap(([key, text]): [string, string][] => {
      const base = key.replace(/_(?:one|other)$/, '');
      const one = english.get(`${base}_one`);
      const other = english.get(`${base}_other`);
      if (base === key || one === undefined || other === undefined) return [[key, text]];
      if (key.endsWith('_one')) return [];
      return plurals.map((form) => [`${base}_${form}`, form === 'one' ? one : other]);
    }),
  );
}

/** Whether a form stands for one number only (Arabic's two, English's one), so that the sentence can say it in words. */
function isOneNumber(key: string, tag: string): boolean {
  const form = /_([a-z]+)$/.exec(key)?.[1];
  const rules = new Intl.PluralRules(tag);
  return (
    Array.from({ length: 1001 }, (_, number) => rules.select(number)).filter((is) => is === form).length === 1
  );
}

function sameVariables(key: string, text: string, english: string, tag: string): boolean {
  const [own, theirs] = [variablesOf(text), variablesOf(english)];
  const mayOmit = (name: string): boolean => name.startsWith('count') && isOneNumber(key, tag);
  const mayAdd = (name: string): boolean => name === 'count, number' && /_[a-z]+$/.test(key);
  return (
    theirs.every((name) => own.includes(name) || mayOmit(name)) &&
    own.every((name) => theirs.includes(name) || mayAdd(name))
  );
}

/** What is missing, superfluous or wrong in a language's texts against English. */
export function textFaults(
  english: TextTree,
  texts: TextTree,
  { tag, plurals }: { tag: string; plurals: readonly string[] },
): TextFault[] {
  const expected = keysOf(flatTexts(english), plurals);
  const own = flatTexts(texts);
  const faults = [...expected].flatMap(([key, text]): TextFault[] => {
    const translated = own.get(key);
    if (translated === undefined) return [{ fault: 'missing', key, english: text }];
    // A hint may be left empty in English; then it says nothing in any language.
    if ((translated.trim() === '') !== (text === '')) return [{ fault: 'empty', key, english: text }];
    if (sameVariables(key, translated, text, tag)) return [];
    return [{ fault: 'variables differ', key, english: text }];
  });
  const superfluous = [...own.keys()].filter((key) => !expected.has(key));
  return [...faults, ...superfluous.map((key) => ({ fault: 'superfluous' as const, key, english: '' }))];
}
