import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePythonJson } from './parse-json.ts';

describe('parsePythonJson', () => {
  it('reads JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        expect(parsePythonJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("reads the three numbers that Python's writer sends and JSON does not know", () => {
    expect(parsePythonJson('[NaN, Infinity, -Infinity, 1]')).toEqual([NaN, Infinity, -Infinity, 1]);
    expect(parsePythonJson('{"amount":NaN,"list":[{"amount":-Infinity}]}')).toEqual({
      amount: NaN,
      list: [{ amount: -Infinity }],
    });
  });

  it('leaves the words alone where they stand in a text', () => {
    const text = String.raw`{"NaN":"NaN","a":"say \"Infinity\"","b":"\\","c":NaN,"d":"NaN"}`;
    expect(parsePythonJson(text)).toEqual({ NaN: 'NaN', a: 'say "Infinity"', b: '\\', c: NaN, d: 'NaN' });
  });

  it('keeps every text beside such a number as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const body = `{"amount":NaN,"texts":${JSON.stringify(texts)}}`;
        expect(parsePythonJson(body)).toEqual({ amount: NaN, texts });
      }),
    );
  });

  it.each([
    '',
    '{',
    '{"a":}',
    '[NaNs]',
    '[nan]',
    '[-NaN]',
    '[1.NaN]',
    '[0.Infinity]',
    '[--Infinity]',
    '[NaN.5]',
    '[NaN1]',
    '[+Infinity]',
    '[Infinity',
    '{NaN:1}',
    '"NaN',
    "{'a':1}",
    '[1,]',
    'undefined',
    '[01]',
    '[NaN] tail',
  ])('refuses %j', (text) => {
    expect(() => parsePythonJson(text)).toThrow(SyntaxError);
  });

  it('takes a number word beside a very long text', () => {
    const long = 'x'.repeat(10_000_000);
    expect(parsePythonJson(`{"long":"${long}","amount":NaN}`)).toEqual({ long, amount: NaN });
  });

  it('refuses in a time that grows with the text, not with its square', () => {
    const quotes = `"${String.raw`\"`.repeat(500_000)}`;
    const begun = performance.now();
    expect(() => parsePythonJson(quotes)).toThrow(SyntaxError);
    expect(() => parsePythonJson('"'.repeat(500_001))).toThrow(SyntaxError);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('survives any depth, with and without a number word', () => {
    const depth = 1_000_000;
    const nested = (core: string): string => '['.repeat(depth) + core + ']'.repeat(depth);
    expect(Array.isArray(parsePythonJson(nested('1')))).toBe(true);
    expect(() => parsePythonJson('['.repeat(depth))).toThrow(SyntaxError);
    // Either an answer or a refusal of the text; never another fault, which would be the bank's own.
    const outcome = ((): string => {
      try {
        return Array.isArray(parsePythonJson(nested('NaN'))) ? 'read' : 'changed';
      } catch (fault) {
        return fault instanceof SyntaxError ? 'refused' : String(fault);
      }
    })();
    expect(['read', 'refused']).toContain(outcome);
  });

  it('makes no key special', () => {
    const value = parsePythonJson('{"__proto__":{"polluted":true},"constructor":NaN}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
