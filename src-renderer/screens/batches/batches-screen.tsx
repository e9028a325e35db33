import { useTranslation } from 'react-i18next';
import { BATCH_STATES } from '../../../src-shared/bank/statuses.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { useChoiceParam } from '../../router/use-param.ts';
import { useBatchColumns } from './batch-columns.tsx';
import { BatchDrawer } from './batch-drawer.tsx';
import { NextPosting } from './next-posting.tsx';
import { PostingStrip } from './posting-strip.tsx';

const SORTS = ['receivedAt', 'paymentsTotal'] as const;

/** The bridge's calls that initiate payments, and how far the bank has booked them. */
export function BatchesScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [state, setState] = useChoiceParam('state', BATCH_STATES);
  const list = useListState(SORTS);
  const pages = usePages('listBatches', { ...list.query, state });
  return (
    <div className="flex h-full flex-col">
      <Toolbar
        search={{ label: t('batches.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <FilterSelect
            label={t('batches.filters.state')}
            choices={BATCH_STATES}
            wordOf={(choice) => t(`statuses.batch.${choice}`)}
            value={state}
            onChange={setState}
          />
        }
        actions={<NextPosting />}
        pages={pages}
      />
      <PostingStrip />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('batches.title')}
          columns={useBatchColumns()}
          pages={pages}
          rowId={(row) => row.batchId}
          onOpen={(row) => openDetail(row.batchId)}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={list.search !== '' || state !== undefined}
              onClear={() => list.clear(['state'])}
              title={t('batches.emptyTitle')}
              text={t('batches.emptyText')}
            />
          }
        />
      </div>
      <BatchDrawer batchId={route.id} onClose={closeDetail} />
    </div>
  );
}
