import { expect, it } from 'vitest';
import { prettyJson } from './pretty-json.ts';

const shown = (text: string, cut = false): string[] | undefined =>
  prettyJson(text, cut)?.map(
    ({ indent, parts }) => '  '.repeat(indent) + parts.map((part) => part.text).join(''),
  );

it('sets a text in lines, its tokens as they were written', () => {
  expect(shown('[{"a":1.50, "a":"x\\"y: {","b":[],"c":{}},null,-2E3]')).toEqual([
    '[',
    '  {',
    '    "a": 1.50,',
    '    "a": "x\\"y: {",',
    '    "b": [],',
    '    "c": {}',
    '  },',
    '  null,',
    '  -2E3',
    ']',
  ]);
});

it('knows keys from values', () => {
  expect(prettyJson('{"a":"b","c":true}')?.flatMap(({ parts }) => parts.map(({ kind }) => kind))).toEqual([
    'mark',
    'key',
    'mark',
    'string',
    'mark',
    'key',
    'mark',
    'word',
    'mark',
  ]);
});

it('shows what was cut as far as it goes, and leaves alone what is no JSON', () => {
  expect(shown('[{"a":1},{"b":"unfini', true)).toEqual([
    '[',
    '  {',
    '    "a": 1',
    '  },',
    '  {',
    '    "b": ',
  ]);
  expect(shown('[{"a":1},{"b":"unfini')).toBeUndefined();
  expect(shown('CON Welcome')).toBeUndefined();
  expect(shown('"pong"')).toBeUndefined();
});
