import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanReference, cleanText } from './clean-text.ts';
import { inSwiftSet, toSwiftSet } from './swift-set.ts';

describe("SWIFT's x set", () => {
  it('is letters, digits, ten signs and the space', () => {
    const all = Array.from({ length: 0x250 }, (_, unit) => String.fromCharCode(unit));
    expect(all.filter(inSwiftSet).join('')).toBe(
      " '()+,-./0123456789:?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    );
  });

  it.each([
    ['Abebe (Kebele 07)', 'Abebe (Kebele 07)'],
    ['አበበ በቀለ', "'abebe bek'ele"],
    ['فاطمة بنت محمد', 'fatmh bnt mhmd'],
    ['٢٠٢٦', '2026'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Mu\u0308ller', 'Muller'],
    ['Андреи\u0306', 'Andrey'],
    ['コーヒー', 'kohi'],
    ['北京', 'BeiJing'],
    ['DISB_2026#7', 'DISB-2026.7'],
    ['a&b@c', 'a+b(at)c'],
    ['{[<x>]}', '(((x)))'],
    ['“q”;‘s’|t\\u', "'q','s'/t/u"],
    ['100 % *', '100 . .'],
    ['\u200f🌾', ':ear-of-rice:'],
    ['\ue000', '.'],
    ['', ''],
  ])('has %j as %j', (text, written) => {
    expect(toSwiftSet(text)).toBe(written);
  });

  it('has room for any text, and loses nothing that can be seen', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(text, (text) => {
        const written = toSwiftSet(text);
        expect(written).toSatisfy(inSwiftSet);
        // Each of these is a letter, digit or sign by itself; marks and modifiers belong to their neighbours.
        const seen = text.normalize('NFC').match(/[\p{Lu}\p{Ll}\p{Lo}\p{N}\p{P}\p{S}]/gu) ?? [];
        const silent = seen.filter((character) => character === '\u0787').length;
        expect(written.length).toBeGreaterThanOrEqual(seen.length - silent);
        expect(toSwiftSet(written)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text in the swift profile', () => {
  it.each([
    ['：61：x', '61:x'],
    ['—', ''],
    ['–-} ', ')'],
    ['\u200f\u0301', ''],
    ['\ud83d', '?'],
    ['a\r\nb\tc', 'a  b c'],
    ['አ'.repeat(60), "'a".repeat(32) + "'"],
  ])('%j becomes %j: cleaned after it is transliterated', (text, cleaned) => {
    expect(cleanText(text, 65, 'swift')).toBe(cleaned);
  });

  it.each([
    ['DISB_2026＃７', 'DISB-2026.7'],
    ['A／／B', 'A/B'],
    ['—', 'NONREF'],
    ['አበበ'.repeat(6), "'abebe'abebe'abe"],
  ])('the reference %j becomes %j', (reference, cleaned) => {
    expect(cleanReference(reference, 'swift')).toBe(cleaned);
  });

  it('takes no longer for text made to be slow', () => {
    const start = performance.now();
    cleanText(`${' ：—\n'.repeat(50_000)}አ${' '.repeat(50_000)}y`, 65, 'swift');
    cleanReference(`x${'／ '.repeat(50_000)}`, 'swift');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
