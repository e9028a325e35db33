import { useTranslation } from 'react-i18next';
import type { StoryRow } from '../../../../src-shared/operator/story-views.ts';

/** Rows of the ledger as they lie there, column by column. */
export function StoryRows({ rows, label }: { rows: readonly StoryRow[]; label: string }) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls
    <div aria-label={label} role="group" className="flex flex-col gap-3">
      {rows.map((row) => (
        <div
          key={`${row.table} ${JSON.stringify(row.values[0])}`}
          className="overflow-x-auto rounded-control border border-line"
        >
          <table dir="ltr" className="w-full text-start font-mono text-xs">
            <caption className="border-b border-line bg-sunken px-3 py-1.5 text-start font-semibold text-ink">
              {row.table}
            </caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{t('paymentStory.column')}</th>
                <th scope="col">{t('paymentStory.value')}</th>
              </tr>
            </thead>
            <tbody>
              {row.values.map(([column, value]) => (
                <tr key={column} className="border-b border-line last:border-b-0">
                  <th
                    scope="row"
                    className="w-px px-3 py-1 text-start align-top font-normal whitespace-nowrap text-ink-2"
                  >
                    {column}
                  </th>
                  <td className="px-3 py-1 wrap-anywhere text-ink">
                    {value === null ? <span className="text-ink-3">NULL</span> : <bdi>{String(value)}</bdi>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}
