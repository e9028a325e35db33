import { Link2, Unlink2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import type { StatementNeighbour } from '../../../src-shared/operator/statement-views.ts';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { cx } from '../../theme/cx.ts';
import { ChainFaults } from './chain-faults.tsx';

/** A generated statement between the one before and the one after it: each opens where the other closed, or an alarm says where not. */
export function ChainPanel({ statement }: { statement: StatementDetail }) {
  const { t } = useTranslation();
  const { previous, next, accountNumber, currency, openingMinor, closingMinor } = statement;
  const { number, year, chainFaults, id } = statement;
  if (number === null || year === null || openingMinor === null || closingMinor === null) return null;
  const here = { id, number, year, chainFaults };
  const broken = [here, ...(next === null ? [] : [next])].filter((link) => link.chainFaults.length > 0);
  // What was to be carried over; where nothing is wrong, that is what was.
  const carried = chainFaults.find((fault) => fault.kind === 'opening_differs')?.expectedMinor;
  return (
    <Card label={t('statements.chain.title')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <div className="me-auto">
          <h3 className="font-semibold text-ink">{t('statements.chain.title')}</h3>
          <PlaceLink to={places.statements({ account: accountNumber })}>
            {t('statements.chain.whole')}
          </PlaceLink>
        </div>
        <ol className="flex flex-wrap items-center gap-x-2 gap-y-2">
          <Place
            label={
              previous === null ? (
                t('statements.chain.openingFunds')
              ) : (
                <Neighbour of={previous} what={t('statements.chain.closes')} />
              )
            }
          >
            <Money minor={previous?.closingMinor ?? carried ?? openingMinor} currency={currency} />
          </Place>
          <Joint broken={chainFaults.length > 0} />
          <Place label={t('statements.chain.hereOpens')}>
            <Money minor={openingMinor} currency={currency} />
          </Place>
          <Place label={t('statements.chain.hereCloses')}>
            <Money minor={closingMinor} currency={currency} />
          </Place>
          {next === null ? (
            <Place label={t('statements.chain.next')}>
              <span className="text-ink-2">{t('statements.chain.newest')}</span>
            </Place>
          ) : (
            <>
              <Joint broken={next.chainFaults.length > 0} />
              <Place label={<Neighbour of={next} what={t('statements.chain.opens')} />}>
                <Money minor={next.openingMinor} currency={currency} />
              </Place>
            </>
          )}
        </ol>
      </div>
      {broken.length > 0 && (
        <div className="mt-2.5">
          <Callout tone="bad" title={t('statements.chain.broken')}>
            <ChainFaults of={broken} currency={currency} />
          </Callout>
        </div>
      )}
    </Card>
  );
}

function Place({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <li className="min-w-0 rounded-control bg-sunken px-2.5 py-1">
      <p className="text-xs text-ink-2">{label}</p>
      <p className="text-ink">{children}</p>
    </li>
  );
}

/** Between two statements: whether the second follows the first, in a shape, a word and a colour. */
function Joint({ broken }: { broken: boolean }) {
  const { t } = useTranslation();
  const Icon = broken ? Unlink2 : Link2;
  return (
    <li className={cx('relative flex items-center gap-1', broken ? 'font-semibold text-bad' : 'text-good')}>
      <Icon aria-hidden className="size-4" />
      <span className={broken ? 'text-xs' : 'sr-only'}>
        {broken ? t('statements.chain.brokenShort') : t('statements.chain.holds')}
      </span>
    </li>
  );
}

function Neighbour({ of: { id, number, year }, what }: { of: StatementNeighbour; what: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PlaceLink to={places.statement(id)}>{t('statements.chain.statement', { number, year })}</PlaceLink>{' '}
      {what}
    </>
  );
}
