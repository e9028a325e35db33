import { useTranslation } from 'react-i18next';
import { ENTRY_MARKS } from '../../../src-shared/mt940/model.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { DateFilter } from '../../components/data-table/date-filter.tsx';
import { FilterChip } from '../../components/data-table/filter-chip.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { useChoiceParam, useDateParam, useParam } from '../../router/use-param.ts';
import { useEntryColumns } from './entry-columns.tsx';
import { EntryDrawer } from './entry-drawer.tsx';

const SORTS = ['bookedAt', 'amountMinor'] as const;

/** Every entry that the bank has booked. */
export function AccountingLogScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [account, setAccount] = useParam('account');
  const [mark, setMark] = useChoiceParam('mark', ENTRY_MARKS);
  const [from, setFrom] = useDateParam('from');
  const [to, setTo] = useDateParam('to');
  const list = useListState(SORTS);
  const pages = usePages('listEntries', { ...list.query, accountNumber: account, mark, from, to });
  const filtered = [account, mark, from, to].some((filter) => filter !== undefined) || list.search !== '';
  return (
    <div className="flex h-full flex-col">
      <Toolbar
        search={{ label: t('accountingLog.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <>
            <FilterSelect
              label={t('accountingLog.filters.mark')}
              choices={ENTRY_MARKS}
              wordOf={(choice) => t(`statuses.mark.${choice}`)}
              value={mark}
              onChange={setMark}
            />
            <DateFilter label={t('accountingLog.filters.from')} value={from} onChange={setFrom} />
            <DateFilter label={t('accountingLog.filters.to')} value={to} onChange={setTo} />
            {account !== undefined && (
              <FilterChip
                text={t('accountingLog.filters.account', { account })}
                onClear={() => setAccount(undefined)}
              />
            )}
          </>
        }
        pages={pages}
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('accountingLog.title')}
          columns={useEntryColumns()}
          pages={pages}
          rowId={(row) => row.referenceNo}
          onOpen={(row) => openDetail(row.referenceNo)}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={filtered}
              onClear={() => list.clear(['account', 'mark', 'from', 'to'])}
              title={t('accountingLog.emptyTitle')}
              text={t('accountingLog.emptyText')}
            />
          }
        />
      </div>
      <EntryDrawer referenceNo={route.id} onClose={closeDetail} />
    </div>
  );
}
