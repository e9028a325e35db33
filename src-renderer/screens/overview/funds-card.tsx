import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrencyFunds } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { Balances } from '../../components/balances.tsx';
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

  return (
    <>
      <Balances {...sum} />
      <p className="mt-2 text-xs">
        <PlaceLink to={places.accounts({ kind: 'programme' })}>
          {t('overview.funds.programmes', { count: sum.accounts })}
        </PlaceLink>
      </p>
    </>
  );
}
