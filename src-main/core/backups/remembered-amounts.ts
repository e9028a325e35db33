import { formatAmount } from '../../../src-shared/money/amount.ts';

const AMOUNTS_REMEMBERED = 20_000;

/** Writes amounts in the main unit, and remembers them: exact decimals cost microseconds, and most programmes pay the same few amounts. */
export function rememberedAmounts(): (minor: number, currency: string) => string {
  const known = new Map<string, string>();
  return (minor, currency) => {
    const key = `${minor}${currency}`;
    let text = known.get(key);
    if (text === undefined) {
      text = formatAmount(minor, currency);
      if (known.size === AMOUNTS_REMEMBERED) known.clear();
      known.set(key, text);
    }
    return text;
  };
}
