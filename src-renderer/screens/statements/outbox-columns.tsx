import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readBridgeAnswer } from '../../../src-shared/bank/bridge-answer.ts';
import type { DeliveryView } from '../../../src-shared/operator/delivery-views.ts';
import type { StatementRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { DeliveryStateBadge } from '../../components/statuses.tsx';
import { formatCount, formatDateTime, formatTime } from '../../i18n/formats.ts';
import { places } from '../../router/places.ts';
import { useFaultSentence } from './delivery-fault.tsx';
import { OutboxActions } from './outbox-actions.tsx';

const column = columnsOf<StatementRow>();

/** The columns of the outbox. `onCancel` asks before it cancels. */
export function useOutboxColumns(onCancel: (id: number) => void) {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('id', {
          id: 'requestedAt',
          header: t('statements.outbox.columns.statement'),
          cell: ({ row: { original } }) => (
            <span className="figures">
              {t('statements.number', { number: original.number ?? '', year: original.year ?? '' })}
            </span>
          ),
          sortDescFirst: true,
          meta: { min: 120, grow: 0 },
        }),
        column.accessor('accountNumber', {
          header: t('statements.outbox.columns.account'),
          cell: (cell) => (
            <PlaceLink to={places.account(cell.getValue())}>
              <Reference text={cell.getValue()} />
            </PlaceLink>
          ),
          meta: { min: 124, grow: 0.6 },
        }),
        column.accessor('delivery', {
          header: t('statements.outbox.columns.state'),
          cell: (cell) => <State delivery={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 148, grow: 0 },
        }),
        column.display({
          id: 'attempts',
          header: t('statements.outbox.columns.attempts'),
          cell: ({ row: { original } }) => (
            <span className="figures">{formatCount(original.delivery?.attempts ?? 0)}</span>
          ),
          meta: { min: 80, grow: 0, align: 'end' },
        }),
        column.display({
          id: 'next',
          header: t('statements.outbox.columns.next'),
          cell: ({ row: { original } }) => <NextTry delivery={original.delivery} />,
          meta: { min: 92, grow: 0 },
        }),
        column.display({
          id: 'outcome',
          header: t('statements.outbox.columns.error'),
          cell: ({ row: { original } }) => <Outcome delivery={original.delivery} />,
          meta: { min: 200, grow: 2 },
        }),
        column.display({
          id: 'actions',
          header: t('statements.outbox.columns.actions'),
          cell: ({ row: { original } }) => <OutboxActions statement={original} onCancel={onCancel} />,
          meta: { min: 88, grow: 0 },
        }),
      ]),
    [t, onCancel],
  );
}

function State({ delivery }: { delivery: DeliveryView | null }) {
  return delivery === null ? null : <DeliveryStateBadge state={delivery.state} />;
}

function NextTry({ delivery }: { delivery: DeliveryView | null }) {
  const next = delivery?.nextAttemptAt ?? null;
  if (next === null || delivery?.waitsFor !== null) return <span className="text-ink-3">–</span>;
  return (
    <time dateTime={next} title={formatDateTime(next)} className="figures">
      {formatTime(next)}
    </time>
  );
}

/** In one line: what it waits for, what went wrong, or that it is there and under which id. */
function Outcome({ delivery }: { delivery: DeliveryView | null }) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  if (delivery === null) return null;
  const { state, waitsFor, fault, responseStatus, responseBody, deliveredAt } = delivery;
  const parts: string[] = [];
  if (waitsFor !== null) parts.push(t('statements.outbox.waitsFor', { number: waitsFor.number }));
  if (state === 'delivered' && deliveredAt !== null) {
    const { id } = readBridgeAnswer(responseBody);
    const time = formatDateTime(deliveredAt);
    parts.push(
      id === null ? t('statements.outbox.takenAt', { time }) : t('statements.outbox.takenAs', { id, time }),
    );
  } else {
    const wrong = sentence(fault, responseStatus);
    if (wrong !== undefined) parts.push(wrong);
  }
  const text = parts.join(' ');
  return (
    <bdi className="truncate" title={text}>
      {text}
    </bdi>
  );
}
