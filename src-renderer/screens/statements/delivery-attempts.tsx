import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryAttemptRow } from '../../../src-shared/operator/delivery-views.ts';
import { DateTime } from '../../components/date-time.tsx';
import { formatCount } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { FaultText } from './delivery-fault.tsx';

/** Every upload of a statement, or the last ones where they are many; read only when they are opened. */
export function DeliveryAttempts({ id, attempts }: { id: number; attempts: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-2 text-sm" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="inline-block rounded-sm font-medium text-accent hover:underline">
        {t('statements.delivery.history', { count: attempts })}
      </summary>
      {open && <Attempts id={id} attempts={attempts} />}
    </details>
  );
}

function Attempts({ id, attempts }: { id: number; attempts: number }) {
  const { t } = useTranslation();
  const { data, error } = useQuery('getDeliveryAttempts', { id });
  if (error !== undefined) {
    return (
      <p role="alert" className="mt-1 text-bad">
        {t('statements.delivery.historyFailed')}
      </p>
    );
  }
  if (data === undefined) return <p className="mt-1 text-ink-2">{t('common.actions.working')}</p>;
  return (
    <>
      {data.length < attempts && (
        <p className="mt-1 text-xs text-ink-2">
          {t('statements.delivery.historyLast', { count: data.length })}
        </p>
      )}
      <div className="mt-1 max-h-56 overflow-auto">
        <table className="w-full text-start">
          <thead className="text-xs text-ink-2">
            <tr>
              {(['attempt', 'began', 'took', 'outcome'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pe-5 text-start font-medium">
                  {t(`statements.delivery.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="align-top">
            {data.map((attempt) => (
              <Attempt key={attempt.number} attempt={attempt} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Attempt({ attempt }: { attempt: DeliveryAttemptRow }) {
  const { t } = useTranslation();
  const { number, startedAt, finishedAt, milliseconds, url, fault, error, responseStatus } = attempt;
  return (
    <tr className="border-t border-line">
      <td className="figures py-1 pe-5">{formatCount(number)}</td>
      <td className="py-1 pe-5">
        <DateTime iso={startedAt} />
      </td>
      <td className="figures py-1 pe-5 whitespace-nowrap">
        {milliseconds === null ? '–' : t('statements.delivery.milliseconds', { count: milliseconds })}
      </td>
      <td className="py-1 wrap-anywhere">
        {fault !== null ? (
          <FaultText fault={fault} status={responseStatus} detail={error} />
        ) : finishedAt === null ? (
          t('statements.delivery.underWay')
        ) : (
          `${t('statements.delivery.went')} · HTTP ${responseStatus}`
        )}
        <bdi dir="ltr" className="reference block text-xs break-all text-ink-2">
          {url}
        </bdi>
      </td>
    </tr>
  );
}
