import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionRow } from '../../../src-shared/operator/actions.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import { ActionSubject } from './action-subject.tsx';

const column = columnsOf<ActionRow>();

/** The columns of the list of what operators did. */
export function useActionColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('at', {
          header: t('activity.columns.at'),
          cell: (cell) => <DateTime iso={cell.getValue()} />,
          sortDescFirst: true,
          meta: { min: 192, grow: 0 },
        }),
        column.accessor('action', {
          header: t('activity.columns.action'),
          cell: (cell) => <span className="truncate">{t(`activity.actions.${cell.getValue()}`)}</span>,
          enableSorting: false,
          meta: { min: 176, grow: 0.4 },
        }),
        column.accessor('subject', {
          header: t('activity.columns.subject'),
          cell: ({ row: { original } }) => <ActionSubject {...original} />,
          enableSorting: false,
          meta: { min: 150, grow: 1.2 },
        }),
        column.accessor(({ operator }) => operator.name, {
          id: 'operator',
          header: t('activity.columns.operator'),
          cell: (cell) => <bdi className="truncate">{cell.getValue()}</bdi>,
          enableSorting: false,
          meta: { min: 96, grow: 0.4 },
        }),
        column.accessor(({ operator }) => operator.place, {
          id: 'place',
          header: t('activity.columns.place'),
          cell: (cell) => (
            <bdi className="truncate" title={cell.getValue()}>
              {cell.getValue()}
            </bdi>
          ),
          enableSorting: false,
          meta: { min: 210, grow: 0.6, optional: true },
        }),
      ]),
    [t],
  );
}
