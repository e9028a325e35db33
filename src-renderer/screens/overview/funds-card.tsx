import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrencyFunds } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { Money } from '../../components/money.tsx';
import { PartMark, PartsBar } from '../../components/parts-bar.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { EmptyState } from '../../components/states.tsx';
import { formatMoney } from '../../i18n/formats.ts';
import { places } from '../../router/places.ts';
import { cx } from '../../theme/cx.ts';

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
          <li key={sum.currency} className="py-2.5 first:pt-0 last:pb-0">
            <Funds sum={sum} />
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}

function Funds({ sum }: { sum: CurrencyFunds }) {
  const { t } = useTranslation();
  const { currency, bookMinor, blockedMinor, availableMinor } = sum;
  return (
    <>
      <dl className="flex flex-wrap gap-x-6 gap-y-1.5">
        <Figure
          label={t('accounts.columns.available')}
          part="free"
          minor={availableMinor}
          currency={currency}
        />
        <Figure label={t('accounts.columns.blocked')} part="held" minor={blockedMinor} currency={currency} />
        <Figure label={t('accounts.columns.book')} minor={bookMinor} currency={currency} />
      </dl>
      <div className="mt-2.5">
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
      <p className="mt-1.5 text-xs">
        <PlaceLink to={places.accounts({ kind: 'programme' })}>
          {t('overview.funds.programmes', { count: sum.accounts })}
        </PlaceLink>
      </p>
    </>
  );
}

/** An amount under its name; three of them have room in half of a small window. */
function Figure(props: { label: string; minor: number; currency: string; part?: 'free' | 'held' }) {
  const { label, minor, currency, part } = props;
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-xs text-ink-2">
        {part !== undefined && <PartMark part={part} />}
        {label}
      </dt>
      <dd className={cx('text-sm', part === 'free' ? 'font-semibold' : 'font-medium')}>
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}
