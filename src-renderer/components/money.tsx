import type { Minor } from '../../src-shared/money/amount.ts';
import { formatFigures } from '../i18n/formats.ts';
import { cx } from '../theme/cx.ts';

export interface MoneyProps {
  /** A sum of many comes as a text of digits. */
  minor: Minor | string;
  currency: string;
  /** Steps back where many zeros would shout. */
  quietZero?: boolean;
}

/** An amount, exact from its minor units, its currency code always in front. Never breaks and never turns with the text. */
export function Money({ minor, currency, quietZero = false }: MoneyProps) {
  const figures = formatFigures(minor, currency);
  return (
    <bdi
      dir="ltr"
      className={cx('figures whitespace-nowrap', quietZero && Number(minor) === 0 && 'text-ink-3')}
    >
      <span className="text-[0.857em] text-ink-3">{currency}</span> {figures}
    </bdi>
  );
}
