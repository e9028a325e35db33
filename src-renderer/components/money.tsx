import { formatMoney, type Minor } from '../../src-shared/money/amount.ts';
import { cx } from '../theme/cx.ts';

export interface MoneyProps {
  minor: Minor;
  currency: string;
  /** Steps back where many zeros would shout. */
  quietZero?: boolean;
}

/** An amount, exact from its minor units, its currency code always in front. Never breaks and never turns with the text. */
export function Money({ minor, currency, quietZero = false }: MoneyProps) {
  const figures = formatMoney(minor, currency).slice(currency.length + 1);
  return (
    <bdi dir="ltr" className={cx('figures whitespace-nowrap', quietZero && minor === 0 && 'text-ink-3')}>
      <span className="text-[0.857em] text-ink-3">{currency}</span> {figures}
    </bdi>
  );
}
