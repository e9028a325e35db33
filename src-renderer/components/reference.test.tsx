import { describe, expect, it } from 'vitest';
import { cutOf } from './reference.tsx';

const parts = (text: string): [string, string] => [text.slice(0, cutOf(text)), text.slice(cutOf(text))];

describe('a reference that is too long for its place', () => {
  it('is cut so that its last eight characters stay', () => {
    expect(parts('DISB-2026-11-21-00000001')).toEqual(['DISB-2026-11-21-', '00000001']);
    expect(parts('exactly twenty chars')).toEqual(['exactly twenty chars', '']);
    expect(parts('የ2026 የእርጅና ጡረታ ክፍያ ቁጥር 7')).toEqual(['የ2026 የእርጅና ጡረታ ክ', 'ፍያ ቁጥር 7']);
  });

  it('is never cut inside a character', () => {
    const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';
    expect(parts(`${family.repeat(20)}x`)).toEqual([family.repeat(20), 'x']);
    expect(parts(`${'\u{1F600}'.repeat(20)}xyz`)[1]).toBe(`${'\u{1F600}'.repeat(2)}xyz`);
    const stacked = 'Z\u0351\u036B\u0343';
    expect(parts(`${stacked.repeat(30)}y`)[1]).toBe(`${stacked}y`);
    // One that is all one character keeps together.
    expect(parts(`Z${'\u0351'.repeat(500)}`)[1]).toBe('');
  });
});
