import { useTranslation } from 'react-i18next';
import type { StatementNeighbour } from '../../../src-shared/operator/statement-views.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { PlaceLink } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';

interface ChainFaultsProps {
  of: readonly Pick<StatementNeighbour, 'id' | 'number' | 'year' | 'chainFaults'>[];
  currency: string;
  /** Whether each line leads to its statement. */
  linked?: boolean;
}

/** What is wrong between statements and those before them, in words. */
export function ChainFaults({ of, currency, linked = false }: ChainFaultsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="flex flex-col gap-0.5">
        {of.flatMap(({ id, number, year, chainFaults }) =>
          chainFaults.map((fault) => (
            <li key={`${id} ${fault.kind}`}>
              {fault.kind === 'opening_differs'
                ? t('statements.chain.faults.opening_differs', {
                    number,
                    year,
                    found: formatMoney(fault.foundMinor, currency),
                    expected: formatMoney(fault.expectedMinor, currency),
                  })
                : t('statements.chain.faults.number_differs', {
                    number,
                    year,
                    expected: fault.expected,
                    expectedYear: fault.expectedYear,
                  })}{' '}
              {linked && (
                <PlaceLink to={places.statement(id)}>
                  {t('statements.chain.statement', { number, year })}
                </PlaceLink>
              )}
            </li>
          )),
        )}
      </ul>
      <p className="mt-1 text-ink-2">{t('statements.chain.brokenAdvice')}</p>
    </>
  );
}
