import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { PartsBar } from '../../components/parts-bar.tsx';
import { Reference } from '../../components/reference.tsx';
import { AccountKindBadge } from '../../components/statuses.tsx';
import { formatMoney } from '../../i18n/formats.ts';

const column = columnsOf<AccountRow>();

/** The columns of the account list; ids are the contract's sort names where it can sort. */
export function useAccountColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('accountNumber', {
          header: t('accounts.columns.accountNumber'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          meta: { min: 150, grow: 1.2 },
        }),
        column.accessor('holderName', {
          header: t('accounts.columns.holderName'),
          cell: (cell) => (
            <bdi className="truncate" title={cell.getValue()}>
              {cell.getValue()}
            </bdi>
          ),
          meta: { min: 160, grow: 1.4 },
        }),
        column.accessor('kind', {
          header: t('accounts.columns.kind'),
          cell: (cell) => <AccountKindBadge kind={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 136, grow: 0 },
        }),
        money('bookMinor', t('accounts.columns.book')),
        money('blockedMinor', t('accounts.columns.blocked')),
        money('availableMinor', t('accounts.columns.available')),
        column.display({
          id: 'parts',
          header: t('accounts.columns.parts'),
          cell: ({ row: { original } }) => <AccountBar account={original} />,
          meta: { min: 110, grow: 0.4, optional: true },
        }),
        column.accessor('openedAt', {
          header: t('accounts.columns.openedAt'),
          cell: (cell) => <DateTime iso={cell.getValue()} dayOnly />,
          meta: { min: 124, grow: 0, optional: true },
        }),
      ]),
    [t],
  );
}

/** What is free and what is blocked of what is booked. */
function AccountBar({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const { currency, bookMinor, blockedMinor, availableMinor } = account;
  return (
    <PartsBar
      small
      label={t('accounts.detail.barLabel', {
        available: formatMoney(availableMinor, currency),
        blocked: formatMoney(blockedMinor, currency),
        book: formatMoney(bookMinor, currency),
      })}
      parts={[
        { part: 'free', value: availableMinor },
        { part: 'held', value: blockedMinor },
      ]}
    />
  );
}

function money(id: 'bookMinor' | 'blockedMinor' | 'availableMinor', header: string) {
  return column.accessor(id, {
    header,
    cell: (cell) => <Money minor={cell.getValue()} currency={cell.row.original.currency} quietZero />,
    sortDescFirst: true,
    meta: { min: 142, grow: 0.8, align: 'end' },
  });
}
