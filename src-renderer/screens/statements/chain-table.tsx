import { Link2, Unlink2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StatementChain } from '../../../src-shared/operator/statement-views.ts';
import { Day } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { cx } from '../../theme/cx.ts';

const CELL = 'px-2 py-1 text-start whitespace-nowrap';

/** The statements of a chain in their order, one line each: number, days, balances, and whether it follows. */
export function ChainTable({ chain }: { chain: StatementChain }) {
  const { t } = useTranslation();
  const { links, total, currency } = chain;
  return (
    <>
      {links.length < total && (
        <p className="mt-2 text-xs text-ink-2">
          {t('statements.chain.lastOnes', { count: links.length, total })}
        </p>
      )}
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls
        role="group"
        aria-label={t('statements.chain.list')}
        className="mt-2 max-h-56 overflow-auto rounded-control border border-line"
      >
        <table aria-label={t('statements.chain.list')} className="w-full text-sm">
          <thead className="sticky top-0 bg-sunken text-xs text-ink-2">
            <tr>
              <th className={CELL}>{t('statements.chain.columns.statement')}</th>
              <th className={CELL}>{t('statements.chain.columns.period')}</th>
              <th className={cx(CELL, 'text-end')}>{t('statements.chain.columns.opening')}</th>
              <th className={cx(CELL, 'text-end')}>{t('statements.chain.columns.closing')}</th>
              <th className={CELL}>{t('statements.chain.columns.link')}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(
              ({ id, number, year, periodFrom, periodTo, openingMinor, closingMinor, chainFaults }) => (
                <tr key={id} className={chainFaults.length > 0 ? 'bg-bad-soft' : undefined}>
                  <td className={CELL}>
                    <PlaceLink to={places.statement(id)}>
                      {t('statements.number', { number, year })}
                    </PlaceLink>
                  </td>
                  <td className={CELL}>
                    <Day date={periodFrom} /> – <Day date={periodTo} />
                  </td>
                  <td className={cx(CELL, 'text-end')}>
                    <Money minor={openingMinor} currency={currency} />
                  </td>
                  <td className={cx(CELL, 'text-end')}>
                    <Money minor={closingMinor} currency={currency} />
                  </td>
                  <td className={CELL}>
                    <Follows broken={chainFaults.length > 0} />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Follows({ broken }: { broken: boolean }) {
  const { t } = useTranslation();
  const Icon = broken ? Unlink2 : Link2;
  return (
    <span className={cx('inline-flex items-center gap-1.5', broken ? 'font-semibold text-bad' : 'text-good')}>
      <Icon aria-hidden className="size-4" />
      {broken ? t('statements.chain.no') : t('statements.chain.yes')}
    </span>
  );
}
