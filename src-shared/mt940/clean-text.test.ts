import { describe, expect, it } from 'vitest';
import { cleanReference, cleanText } from './clean-text.ts';
import { cutTo, isOneLine, lengthOf } from './line-text.ts';

describe('text for one line of :86:', () => {
  it.each([
    ['as it is', 'as it is'],
    ['አበበ በቀለ', 'አበበ በቀለ'],
    ['\u200fعلي', '\u200fعلي'],
    ['a\r\nb\tc', 'a  b c'],
    ['a\u0000b\u0085c\u2028d\u2029e\vf\fg\u001ch', 'a b c d e f g h'],
    [':61:x', '61:x'],
    ['-}', '}'],
    [' \t:- :\n- :x - ', 'x -'],
    ['\u00a0\u2003', ''],
    [':::---', ''],
    ['', ''],
    ['a\ud83d', 'a\ufffd'],
    ['\udf3e', '\ufffd'],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanText(text, 65, 'bridge')).toBe(cleaned);
  });

  it('is cut to its characters, never through the middle of one', () => {
    expect(cleanText('x'.repeat(66), 65, 'bridge')).toBe('x'.repeat(65));
    expect(cleanText('🌾'.repeat(66), 65, 'bridge')).toBe('🌾'.repeat(65));
    expect(cleanText(`${'x'.repeat(64)}🌾🌾`, 65, 'bridge')).toBe(`${'x'.repeat(64)}🌾`);
    expect(cutTo('🌾x', 1)).toBe('🌾');
    expect(lengthOf('🌾x🌾')).toBe(3);
  });

  it('has no blank at its end, even where it was cut', () => {
    expect(cleanText(`${'x'.repeat(60)}          y`, 65, 'bridge')).toBe('x'.repeat(60));
  });

  it('takes no longer for text made to be slow', () => {
    const start = performance.now();
    cleanText(`${' :-\n'.repeat(200_000)}x${' '.repeat(200_000)}y`, 65, 'bridge');
    cleanReference(`x${'/ '.repeat(200_000)}`, 'bridge');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('tells a clean line from one that some reader would break', () => {
    expect(isOneLine('አበበ :61: 🌾')).toBe(true);
    for (const text of ['a\nb', 'a\u2028', '\u0085', '\t', '\ud83d']) expect(isOneLine(text)).toBe(false);
  });
});

describe('the customer reference of :61:', () => {
  it.each([
    ['1000000000000001', '1000000000000001'],
    ['9f1b6f0e-4a0e-4d0c-9a8e-5d3c7e6b1a22', '9f1b6f0e-4a0e-4d'],
    ['A//B', 'A/B'],
    ['A////B', 'A/B'],
    ['A/', 'A'],
    ['A / /', 'A'],
    ['ABCDEFGHIJKLMNO/P', 'ABCDEFGHIJKLMNO'],
    ['/A', '/A'],
    ['\n:61:A', '61:A'],
    ['አበበ🌾'.repeat(6), 'አበበ🌾'.repeat(4)],
    ['//', 'NONREF'],
    [' - ', 'NONREF'],
    ['', 'NONREF'],
  ])('of %j is %j', (reference, cleaned) => {
    expect(cleanReference(reference, 'bridge')).toBe(cleaned);
  });
});
