import { Pin, Repeat2, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BridgeCallRow } from '../../../src-shared/operator/traffic-views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import { formatBytes } from '../../i18n/formats.ts';
import { OutcomeBadge, Took } from './call-outcome.tsx';

const column = columnsOf<BridgeCallRow>();

/** The columns of the log. Its order is that in which the calls ended, and no other. */
export function useCallColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('id', {
          header: t('bridgeTraffic.columns.at'),
          cell: ({ row: { original } }) => <DateTime iso={original.at} />,
          enableSorting: false,
          meta: { min: 192, grow: 0 },
        }),
        column.accessor('operation', {
          header: t('bridgeTraffic.columns.operation'),
          cell: ({ row: { original } }) => <CallName call={original} />,
          enableSorting: false,
          meta: { min: 190, grow: 0.6 },
        }),
        column.accessor('outcome', {
          header: t('bridgeTraffic.columns.outcome'),
          cell: (cell) => <OutcomeBadge outcome={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 112, grow: 0 },
        }),
        column.accessor('status', {
          header: t('bridgeTraffic.columns.status'),
          cell: (cell) => (
            <span className="figures truncate">
              {cell.getValue() === 0 ? t('bridgeTraffic.noStatus') : cell.getValue()}
            </span>
          ),
          enableSorting: false,
          meta: { min: 84, grow: 0, optional: true },
        }),
        column.accessor((call) => call.refusal?.text ?? '', {
          id: 'refusal',
          header: t('bridgeTraffic.columns.refusal'),
          cell: (cell) => (
            <bdi className="truncate" title={cell.getValue()}>
              {cell.getValue()}
            </bdi>
          ),
          enableSorting: false,
          meta: { min: 130, grow: 1 },
        }),
        column.accessor('ms', {
          header: t('bridgeTraffic.columns.ms'),
          cell: (cell) => <Took ms={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 96, grow: 0, align: 'end' },
        }),
        ...(['requestBytes', 'responseBytes'] as const).map((size) =>
          column.accessor(size, {
            header: t(`bridgeTraffic.columns.${size}`),
            cell: (cell) => <bdi className="figures whitespace-nowrap">{formatBytes(cell.getValue())}</bdi>,
            enableSorting: false,
            meta: { min: 120, grow: 0, align: 'end', optional: true },
          }),
        ),
      ]),
    [t],
  );
}

/** What was called, as the bridge's people know it; marks tell what an operator did with it. */
function CallName({ call }: { call: BridgeCallRow }) {
  const { t } = useTranslation();
  const known = call.operation !== 'other' && call.operation !== 'docs';
  const text = known ? call.operation : `${call.method} ${call.path}`.trim();
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <bdi dir="ltr" className="reference truncate" title={`${call.method} ${call.path}`.trim()}>
        {text === '' ? t('bridgeTraffic.detail.noHttp') : text}
      </bdi>
      {call.replayOf !== null && <Mark icon={Repeat2} word={t('bridgeTraffic.replayed')} />}
      {call.pinned && <Mark icon={Pin} word={t('bridgeTraffic.pinned')} />}
    </span>
  );
}

function Mark({ icon: Icon, word }: { icon: LucideIcon; word: string }) {
  return (
    <span title={word} className="shrink-0">
      <Icon aria-hidden className="size-4 text-accent" />
      <span className="sr-only">{word}</span>
    </span>
  );
}
