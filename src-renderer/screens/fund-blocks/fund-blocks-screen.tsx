import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterChip } from '../../components/data-table/filter-chip.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { useChoiceParam, useParam } from '../../router/use-param.ts';
import { useFundBlockColumns } from './fund-block-columns.tsx';
import { FundBlockDrawer } from './fund-block-drawer.tsx';

const SORTS = ['blockedAt', 'amountMinor', 'releasedMinor'] as const;
const STATES = ['active', 'released'] as const;

/** What the bridge has blocked, and how far each block is used. */
export function FundBlocksScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [state, setState] = useChoiceParam('state', STATES);
  const [account, setAccount] = useParam('account');
  const list = useListState(SORTS);
  const pages = usePages('listFundBlocks', { ...list.query, state, accountNumber: account });
  return (
    <div className="flex h-full flex-col">
      <Toolbar
        search={{ label: t('fundBlocks.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <>
            <FilterSelect
              label={t('fundBlocks.filters.state')}
              choices={STATES}
              wordOf={(choice) => t(`statuses.block.${choice}`)}
              value={state}
              onChange={setState}
            />
            {account !== undefined && (
              <FilterChip
                text={t('fundBlocks.filters.account', { account })}
                onClear={() => setAccount(undefined)}
              />
            )}
          </>
        }
        pages={pages}
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('fundBlocks.title')}
          columns={useFundBlockColumns()}
          pages={pages}
          rowId={(row) => row.blockReferenceNo}
          onOpen={(row) => openDetail(row.blockReferenceNo)}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={list.search !== '' || state !== undefined || account !== undefined}
              onClear={() => list.clear(['state', 'account'])}
              title={t('fundBlocks.emptyTitle')}
              text={t('fundBlocks.emptyText')}
            />
          }
        />
      </div>
      <FundBlockDrawer blockReferenceNo={route.id} onClose={closeDetail} />
    </div>
  );
}
