import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountEntryRow } from '../../../src-shared/operator/account-views.ts';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { CountText } from '../../components/data-table/count-text.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { DateFilter } from '../../components/data-table/date-filter.tsx';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { EmptyState } from '../../components/states.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { formatDay } from '../../i18n/formats.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { goToHash } from '../../router/route.ts';
import { useDateParam } from '../../router/use-param.ts';

const column = columnsOf<AccountEntryRow>();
const ORDER = [{ id: 'bookedAt', desc: true }];
const nothing = (): void => undefined;

/** The entries of an account with the running balance, up to a day that one may choose; then also what it held that day. */
export function AccountEntries({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const { accountNumber } = account;
  const [until, setUntil] = useDateParam('until');
  const pages = usePages('listAccountEntries', { accountNumber, until });
  return (
    <section aria-label={t('accounts.page.entries')} className="flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <DateFilter label={t('accounts.page.until')} value={until} onChange={setUntil} />
        {until !== undefined && <HeldOn accountNumber={accountNumber} date={until} />}
        <div className="ms-auto flex items-center gap-3">
          <CountText window={pages.window} />
          <PlaceLink to={places.accountingLog({ account: accountNumber })}>
            {t('accounts.page.inLog')}
          </PlaceLink>
        </div>
      </div>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('accounts.page.entries')}
          columns={useColumns()}
          pages={pages}
          rowId={(row) => row.referenceNo}
          onOpen={(row) => goToHash(places.entry(row.referenceNo))}
          sorting={ORDER}
          onSort={nothing}
          empty={
            <EmptyState
              title={t('accounts.page.noEntries')}
              text={until === undefined ? t('accounts.page.noEntriesText') : undefined}
            />
          }
        />
      </div>
    </section>
  );
}

/** What the account held at the end of a day. */
function HeldOn({ accountNumber, date }: { accountNumber: string; date: string }) {
  const { t } = useTranslation();
  const { data: held } = useQuery('getBalanceOnDay', { accountNumber, date });
  if (!held) return <output className="text-sm text-ink-3">{t('common.actions.working')}</output>;
  return (
    <output className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-2">
      {held.notOpenYet ? (
        t('accounts.page.notOpenYet', { day: formatDay(date) })
      ) : (
        <>
          {t('accounts.page.heldOn', { day: formatDay(date) })}
          <span className="font-semibold text-ink">
            <Money minor={held.balanceMinor} currency={held.currency} />
          </span>
        </>
      )}
    </output>
  );
}

function useColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('bookedAt', {
          header: t('accounts.page.columns.bookedAt'),
          cell: (cell) => <DateTime iso={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 172, grow: 0 },
        }),
        column.accessor('mark', {
          header: t('accounts.page.columns.mark'),
          cell: (cell) => <MarkBadge mark={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 124, grow: 0, optional: true },
        }),
        column.accessor('customerReferenceNo', {
          header: t('accounts.page.columns.reference'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 120, grow: 1 },
        }),
        column.accessor('amountMinor', {
          header: t('accounts.page.columns.amount'),
          cell: ({ row: { original } }) => (
            <EntryAmount mark={original.mark} minor={original.amountMinor} currency={original.currency} />
          ),
          enableSorting: false,
          meta: { min: 128, grow: 0.4, align: 'end' },
        }),
        column.accessor('balanceMinor', {
          header: t('accounts.page.columns.balance'),
          cell: ({ row: { original } }) => (
            <Money minor={original.balanceMinor} currency={original.currency} />
          ),
          enableSorting: false,
          meta: { min: 148, grow: 0.4, align: 'end' },
        }),
      ]),
    [t],
  );
}
