import { useTranslation } from 'react-i18next';
import type { Minor } from '../../src-shared/money/amount.ts';
import { formatMoney } from '../i18n/formats.ts';
import { Figures } from './figures.tsx';
import { PartsBar } from './parts-bar.tsx';

export interface BalancesProps {
  currency: string;
  bookMinor: Minor;
  blockedMinor: Minor;
  availableMinor: Minor;
}

/** Available, blocked and booked: as numbers, and as a bar of what the booked is made of. */
export function Balances({ currency, bookMinor, blockedMinor, availableMinor }: BalancesProps) {
  const { t } = useTranslation();
  return (
    <>
      <Figures
        currency={currency}
        figures={[
          { label: t('accounts.columns.available'), minor: availableMinor, part: 'free', main: true },
          { label: t('accounts.columns.blocked'), minor: blockedMinor, part: 'held' },
          { label: t('accounts.columns.book'), minor: bookMinor },
        ]}
      />
      <div className="mt-3">
        <PartsBar
          label={t('accounts.detail.barLabel', {
            available: formatMoney(availableMinor, currency),
            blocked: formatMoney(blockedMinor, currency),
            book: formatMoney(bookMinor, currency),
          })}
          parts={[
            { part: 'free', value: availableMinor },
            { part: 'held', value: blockedMinor },
          ]}
        />
      </div>
    </>
  );
}
