import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import type { CurrencyFunds } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { Figures } from '../../components/figures.tsx';
import { PartsBar } from '../../components/parts-bar.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { EmptyState } from '../../components/states.tsx';
import { places } from '../../router/places.ts';

/** The money that the bridge can block and pay from, per currency. */
export function FundsCard({ funds }: { funds: readonly CurrencyFunds[] }) {
  const { t } = useTranslation();
  return (
    <TitledCard
      title={t('overview.funds.title')}
      aside={<PlaceLink to={places.accounts()}>{t('overview.funds.accounts')}</PlaceLink>}
    >
      {funds.length === 0 && (
        <EmptyState
          icon={Landmark}
          title={t('overview.funds.noneTitle')}
          text={t('overview.funds.noneText')}
        />
      )}
      <ul className="divide-y divide-line">
        {funds.map((sum) => (
          <li key={sum.currency} className="py-4 first:pt-1 last:pb-1">
            <Funds sum={sum} />
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}

function Funds({ sum }: { sum: CurrencyFunds }) {
  const { t } = useTranslation();
  const { currency, bookMinor, blockedMinor, availableMinor, accounts } = sum;
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
      <div className="mt-3 mb-2">
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
      <p className="text-xs">
        <PlaceLink to={places.accounts({ kind: 'programme' })}>
          {t('overview.funds.programmes', { count: accounts })}
        </PlaceLink>
      </p>
    </>
  );
}
