import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_MARKS } from '../../../src-shared/mt940/model.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { DateFilter } from '../../components/data-table/date-filter.tsx';
import { FilterChip } from '../../components/data-table/filter-chip.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useEntryPages } from '../../operator-client/use-entry-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { amountSorting, useEntryColumns } from './entry-columns.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import { ExportEntries } from './export-entries.tsx';
import { GoTo } from './go-to.tsx';
import { TotalsStrip } from './totals-strip.tsx';
import { useEntryList, type EntryListState } from './use-entry-list.ts';
import { useEntryTotals } from './use-entry-totals.ts';

/** Every entry that the bank has booked. */
export function AccountingLogScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  const entries = useEntryList();
  const { list, state } = entries;
  const pages = useEntryPages(list);
  const { window } = pages;
  const { totals, error, retry } = useEntryTotals(list, window?.upTo);
  const [jump, setJump] = useState<{ index: number } | null>(null);
  const { sorting, onSort } = amountSorting(state);
  const count = window === undefined || window.countIsLowerBound ? undefined : window.count;
  return (
    <div className="flex h-full flex-col">
      <Toolbar
        search={{ label: t('accountingLog.searchLabel'), value: state.search, onSearch: state.onSearch }}
        filters={<Filters entries={entries} />}
        actions={
          <>
            <GoTo
              list={list}
              length={window?.length ?? 0}
              upTo={window?.upTo}
              onPlace={(index) => setJump({ index })}
            />
            <ExportEntries list={list} upTo={window?.upTo} count={count} />
          </>
        }
        pages={pages}
      />
      <TotalsStrip totals={totals} error={error} onRetry={retry} />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('accountingLog.title')}
          columns={useEntryColumns()}
          pages={pages}
          rowId={(row) => row.referenceNo}
          onOpen={(row) => openDetail(row.referenceNo)}
          openId={route.id}
          jump={jump}
          sorting={sorting}
          onSort={onSort}
          empty={
            <ListEmpty
              filtered={entries.isFiltered}
              onClear={entries.clear}
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

function Filters({ entries }: { entries: EntryListState }) {
  const { t } = useTranslation();
  const [account, setAccount] = entries.account;
  const [mark, setMark] = entries.mark;
  const [from, setFrom] = entries.from;
  const [to, setTo] = entries.to;
  return (
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
  );
}
