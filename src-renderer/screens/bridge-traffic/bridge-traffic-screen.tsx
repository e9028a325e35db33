import { useTranslation } from 'react-i18next';
import { BRIDGE_OPERATIONS, CALL_OUTCOMES } from '../../../src-shared/operator/traffic-views.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterChip } from '../../components/data-table/filter-chip.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { rowAt } from '../../operator-client/page-window.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { useCallColumns } from './call-columns.tsx';
import { CallDrawer } from './call-drawer.tsx';
import { ClearButton } from './clear-button.tsx';
import { ExportButton } from './export-button.tsx';
import { FirstCall } from './first-call.tsx';
import { FollowButton, FreshChip } from './follow-control.tsx';
import { LogNotice } from './log-notice.tsx';
import { FILTER_PARAMS, SINCE, useCallFilter } from './use-call-filter.ts';
import { useFollowing } from './use-following.ts';

const SORTS = ['id'] as const;

/** Every call to the listener, as it comes. */
export function BridgeTrafficScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  const filters = useCallFilter();
  const following = useFollowing();
  const list = useListState(SORTS);
  const filter = { ...filters.filter, search: list.query.search };
  const shown = { ...filter, upToId: following.upToId };
  const pages = usePages('listBridgeCalls', shown);
  const isFiltered = list.search !== '' || filters.isSet;
  return (
    <div className="flex h-full flex-col">
      <LogNotice />
      <Toolbar
        search={{ label: t('bridgeTraffic.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <>
            <FilterSelect
              label={t('bridgeTraffic.filters.operation')}
              choices={BRIDGE_OPERATIONS}
              wordOf={(choice) => t(`bridgeTraffic.operations.${choice}`)}
              value={filters.filter.operation}
              onChange={filters.setOperation}
            />
            <FilterSelect
              label={t('bridgeTraffic.filters.outcome')}
              choices={CALL_OUTCOMES}
              wordOf={(choice) => t(`bridgeTraffic.outcomes.${choice}`)}
              value={filters.filter.outcome}
              onChange={filters.setOutcome}
            />
            <FilterSelect
              label={t('bridgeTraffic.filters.since')}
              choices={SINCE}
              wordOf={(choice) => t(`bridgeTraffic.since.${choice}`)}
              value={filters.since}
              onChange={filters.setSince}
            />
            <FilterSelect
              label={t('bridgeTraffic.filters.pinned')}
              choices={['only']}
              wordOf={() => t('bridgeTraffic.filters.pinnedOnly')}
              value={filters.pinned}
              onChange={filters.setPinned}
            />
            {filters.filter.reference !== undefined && (
              <FilterChip
                text={t('bridgeTraffic.filters.about', { reference: filters.filter.reference })}
                onClear={() => filters.setReference(undefined)}
              />
            )}
          </>
        }
        actions={
          <>
            <ClearButton />
            <ExportButton filter={shown} window={pages.window} />
            <FollowButton following={following} newest={pages.window && rowAt(pages.window, 0)?.id} />
          </>
        }
        pages={pages}
      />
      <div className="relative min-h-0 flex-1">
        <FreshChip following={following} filter={filter} />
        <DataTable
          label={t('bridgeTraffic.title')}
          columns={useCallColumns()}
          pages={pages}
          rowId={(row) => String(row.id)}
          onOpen={(row) => openDetail(String(row.id))}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            isFiltered ? (
              <ListEmpty filtered onClear={() => list.clear(FILTER_PARAMS)} title="" text="" />
            ) : (
              <FirstCall />
            )
          }
        />
      </div>
      <CallDrawer id={route.id} onClose={closeDetail} />
    </div>
  );
}
