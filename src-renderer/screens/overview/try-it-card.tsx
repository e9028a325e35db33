import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { TitledCard } from '../../components/titled-card.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';

/** The first steps; shown as long as no bridge has sent a batch. */
export function TryItCard({ address }: { address: string }) {
  const { t } = useTranslation();
  const lines = [
    [t('overview.tryIt.checkFunds'), `${address}/check_funds`],
    [t('overview.tryIt.blockFunds'), `${address}/block_funds`],
    [t('overview.tryIt.initiatePayment'), `${address}/initiate_payment`],
    [t('overview.tryIt.docs'), `${address}/docs`],
  ] as const;
  return (
    <TitledCard title={t('overview.tryIt.title')} text={t('overview.tryIt.text')}>
      <dl className="grid grid-cols-[minmax(10rem,auto)_1fr] items-center gap-x-6 gap-y-1 text-sm">
        {lines.map(([name, url]) => (
          <Fragment key={url}>
            <dt className="text-ink-2">{name}</dt>
            <dd className="min-w-0">
              <CopyLine text={url} what={t('overview.tryIt.addressWhat', { name })} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className="mt-3 text-sm text-ink-2">
        {t('overview.tryIt.callback')}{' '}
        <PlaceLink to={places.settings()}>{t('overview.openSettings')}</PlaceLink>
      </p>
    </TitledCard>
  );
}
