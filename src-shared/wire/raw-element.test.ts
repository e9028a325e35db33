import { expect, it } from 'vitest';
import { rawElementOf } from './raw-element.ts';

const named = (name: string) => (element: unknown) =>
  (element as { name?: string } | undefined)?.name === name;
const TEXT = ` [ {"name":"A","amount":1000.0} ,\n{ "name" : "B", "x": {"y": ["]", "}", "\\"{"]} }, {"name":"C"}]`;

it('gives back exactly what is written, braces and quotes inside of texts and all', () => {
  expect(rawElementOf(TEXT, named('A'))).toBe('{"name":"A","amount":1000.0}');
  expect(rawElementOf(TEXT, named('B'))).toBe('{ "name" : "B", "x": {"y": ["]", "}", "\\"{"]} }');
  expect(rawElementOf(TEXT, named('C'))).toBe('{"name":"C"}');
});

it('finds what is whole in a text that is cut off, and nothing else', () => {
  const cut = TEXT.slice(0, TEXT.indexOf('"C"'));
  expect(rawElementOf(cut, named('B'))).not.toBeNull();
  expect(rawElementOf(cut, named('C'))).toBeNull();
});

it.each(['', '{}', '[]', '[1, 2]', '"["', '[{"name":}]', '][{'])('%s: nothing', (text) => {
  expect(rawElementOf(text, named('A'))).toBeNull();
});
