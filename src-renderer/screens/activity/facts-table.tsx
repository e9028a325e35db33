import { Pencil } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { SECRET_MASK } from '../../../src-shared/bank/secrets.ts';
import type { FactName, Facts } from '../../../src-shared/operator/actions.ts';
import { cx } from '../../theme/cx.ts';
import { useFactName } from './use-fact-name.ts';

/** How something stood before and after, field by field; what changed is marked, by more than its colour. */
export function FactsTable({ before, after }: { before: Facts; after: Facts }) {
  const { t } = useTranslation();
  const nameOf = useFactName();
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as FactName[];
  if (fields.length === 0) return <p className="text-sm text-ink-2">{t('activity.detail.nothing')}</p>;
  return (
    <table className="w-full table-fixed text-start text-sm">
      <thead>
        <tr className="border-b border-line text-ink-2">
          {(['field', 'before', 'after'] as const).map((head) => (
            <th key={head} scope="col" className="py-1.5 pe-3 text-start font-medium">
              {t(`activity.detail.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          // A secret that gave way to another looks the same; what stayed as it was is not kept of settings.
          const changed = before[field] !== after[field] || after[field] === SECRET_MASK;
          return (
            <tr key={field} className="border-b border-line align-top last:border-0">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal text-ink-2">
                {nameOf(field)}
              </th>
              <td className="py-1.5 pe-3 text-ink">
                <Value text={before[field]} />
              </td>
              <td className={cx('py-1.5 text-ink', changed && 'font-semibold')}>
                <div className="flex items-start gap-1">
                  {changed && (
                    <>
                      <Pencil aria-hidden className="mt-0.75 size-3.5 shrink-0 text-accent" />
                      <span className="sr-only">{t('activity.detail.changed')}</span>
                    </>
                  )}
                  <Value text={after[field]} />
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Value({ text }: { text: string | undefined }) {
  const { t } = useTranslation();
  if (text === undefined) return <span className="text-ink-2">{t('activity.detail.none')}</span>;
  if (text === '') return <span className="text-ink-2">{t('activity.detail.empty')}</span>;
  return (
    <bdi className="wrap-anywhere tabular-nums">
      {text.split(',').map((part, at, parts) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text, each with its place
        <Fragment key={at}>
          {part}
          {at < parts.length - 1 && ','}
          {/* A list without spaces breaks between its words. */}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  );
}
