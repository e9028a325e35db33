// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STATEMENT_TEXT } from '../../testing/statement-text.ts';
import { showText } from './shown-text.ts';
import { useShownText, type TextReading } from './use-shown-text.ts';

it('reads a short text at once, and another one instead', () => {
  const given: { text: string | null } = { text: STATEMENT_TEXT };
  const { result, rerender } = renderHook(({ text }) => useShownText(text), { initialProps: given });
  expect(result.current).toEqual({ shown: showText(STATEMENT_TEXT) });
  rerender({ text: null });
  expect(result.current).toBeNull();
});

it('reads a long text in turns with the page, and says how far it is', async () => {
  const [, entry = ''] = /(:61:.*\n:86:(?:[^:].*\n)+)/.exec(STATEMENT_TEXT) ?? [];
  const long = STATEMENT_TEXT.replace(entry, entry.repeat(20_000));
  const seen: TextReading[] = [];
  const { result } = renderHook(() => {
    const reading = useShownText(long);
    if (reading !== null) seen.push(reading);
    return reading;
  });
  expect(result.current?.shown).toBeNull();
  await waitFor(() => expect(result.current?.shown).not.toBeNull(), { timeout: 20_000 });
  expect(result.current).toEqual({ shown: showText(long) });
  const shares = seen.flatMap((reading) => (reading.shown === null ? [reading.share] : []));
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
