import { useTranslation } from 'react-i18next';
import { cx } from '../../theme/cx.ts';
import { valueText, type ChartPoint, type ChartSeries } from './plot.ts';

/** The same points and values as a table, the newest first. */
export function ChartTable(props: {
  title: string;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
}) {
  const { title, points, series } = props;
  const { t } = useTranslation();
  const cell = 'px-2 py-1 first:ps-0';
  // What is newest is looked for first.
  const newestFirst = points.map((_, index) => index).toReversed();
  return (
    <section
      aria-label={title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard: it has no control inside
      tabIndex={0}
      className="ring-inside h-42 overflow-auto rounded-xs"
    >
      <table className="figures w-full border-collapse text-xs">
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 bg-surface text-ink-2">
          <tr>
            <th scope="col" className={cx(cell, 'text-start font-medium')}>
              {t('charts.when')}
            </th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col" className={cx(cell, 'text-end font-medium')}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {newestFirst.map((index) => (
            <tr key={points[index]!.at}>
              <th scope="row" className={cx(cell, 'text-start font-normal whitespace-nowrap text-ink-2')}>
                <time dateTime={points[index]!.at}>{points[index]!.name}</time>
              </th>
              {series.map((one) => (
                <td key={one.id} className={cx(cell, 'text-end whitespace-nowrap text-ink')}>
                  <bdi>{valueText(one, index) ?? '–'}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
