import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';

/** What a statement would hold, before one asks for it; nothing while the account is not known. */
export function UnreportedHint(props: { accountNumber: string; date: string | null }) {
  const { accountNumber, date } = props;
  const { t } = useTranslation();
  const { data } = useQuery('getUnreported', { accountNumber, statementDate: date });
  if (data === undefined || data === null) return null;
  const { entries, entriesIsLowerBound, periodFrom, periodTo, inFuture, waiting } = data;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output may hold no paragraphs
    <div role="status" className="rounded-control bg-info-soft px-3 py-2 text-sm text-ink">
      {inFuture ? (
        <p>{t('statements.ask.inFuture')}</p>
      ) : (
        <>
          <p className="font-medium">
            {entriesIsLowerBound
              ? t('statements.ask.willHoldMore', { count: entries })
              : t('statements.ask.willHold', { count: entries })}
          </p>
          <p className="text-ink-2">
            {date !== null && periodTo > date
              ? t('statements.ask.closesLater', { to: formatDay(periodTo) })
              : t('statements.ask.willBeOf', { from: formatDay(periodFrom), to: formatDay(periodTo) })}
          </p>
          {waiting > 0 && <p>{t('statements.ask.waiting', { count: waiting })}</p>}
        </>
      )}
    </div>
  );
}
