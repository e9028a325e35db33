import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParsedStatement } from '../../../src-shared/mt940/parsed-statement.ts';
import { Day } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { cx } from '../../theme/cx.ts';
import type { ShownText } from './shown-text.ts';

/** From the opening balance to the closing one, on paper. */
export function PrintedBalances({ shown, parsed }: { shown: ShownText; parsed: ParsedStatement }) {
  const { t } = useTranslation();
  const { moneyIn, moneyOut } = shown;
  const { opening, closing, available } = parsed;
  const { currency } = opening;
  return (
    <table className="mt-5 w-full border-collapse">
      <caption className="sr-only">{t('statements.print.balances')}</caption>
      <tbody>
        <Row name={t('statements.print.opening')} hint={<Day date={opening.date} />} {...opening} />
        <Row
          name={t('statements.page.moneyIn')}
          hint={t('statements.page.entries', { count: moneyIn.count })}
          minor={moneyIn.minor}
          currency={currency}
        />
        <Row
          name={t('statements.page.moneyOut')}
          hint={t('statements.page.entries', { count: moneyOut.count })}
          // 0 - 0, not -0, which would be written with a sign.
          minor={0 - moneyOut.minor}
          currency={currency}
        />
        <Row main name={t('statements.print.closing')} hint={<Day date={closing.date} />} {...closing} />
        {available !== null && (
          <Row
            name={t('statements.page.available')}
            hint={t('statements.page.availableHint')}
            {...available}
          />
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  name: string;
  hint: ReactNode;
  minor: number;
  currency: string;
  main?: boolean;
}

function Row({ name, hint, minor, currency, main = false }: RowProps) {
  return (
    <tr className={main ? 'border-y-2 border-ink font-semibold' : 'border-b border-line'}>
      <th scope="row" className={cx('py-1 text-start', main ? 'font-semibold' : 'font-normal')}>
        {name}
      </th>
      <td className="py-1 text-ink-2">{hint}</td>
      <td className="py-1 text-end">
        <Money minor={minor} currency={currency} />
      </td>
    </tr>
  );
}
