import { useTranslation } from 'react-i18next';
import { PAYMENT_STATES } from '../../../src-shared/bank/statuses.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterChip } from '../../components/data-table/filter-chip.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { useChoiceParam, useParam } from '../../router/use-param.ts';
import { usePaymentColumns } from './payment-columns.tsx';
import { PaymentDrawer } from './payment-drawer.tsx';
import { StoryPage } from './story/story-page.tsx';

const SORTS = ['receivedAt', 'amountMinor', 'paymentDate'] as const;

/** All payments that the bridge has initiated, or the story of one of them on a page of its own. */
export function PaymentsScreen({ route }: { route: Route }) {
  return route.id !== null && route.params['view'] === 'story' ? (
    <StoryPage key={route.id} reference={route.id} />
  ) : (
    <PaymentsList route={route} />
  );
}

function PaymentsList({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [state, setState] = useChoiceParam('state', PAYMENT_STATES);
  const [batch, setBatch] = useParam('batch');
  const [block, setBlock] = useParam('block');
  const list = useListState(SORTS);
  const pages = usePages('listPayments', {
    ...list.query,
    state,
    batchId: batch,
    blockReferenceNo: block,
  });
  const filters = [list.search === '' ? undefined : list.search, state, batch, block];
  return (
    <div className="flex h-full flex-col">
      <Toolbar
        search={{ label: t('payments.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <>
            <FilterSelect
              label={t('payments.filters.state')}
              choices={PAYMENT_STATES}
              wordOf={(choice) => t(`statuses.payment.${choice}`)}
              value={state}
              onChange={setState}
            />
            {batch !== undefined && (
              <FilterChip text={t('payments.filters.batch', { batch })} onClear={() => setBatch(undefined)} />
            )}
            {block !== undefined && (
              <FilterChip text={t('payments.filters.block', { block })} onClear={() => setBlock(undefined)} />
            )}
          </>
        }
        pages={pages}
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('payments.title')}
          columns={usePaymentColumns()}
          pages={pages}
          rowId={(row) => row.paymentReferenceNumber}
          onOpen={(row) => openDetail(row.paymentReferenceNumber)}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={filters.some((filter) => filter !== undefined)}
              onClear={() => list.clear(['state', 'batch', 'block'])}
              title={t('payments.emptyTitle')}
              text={t('payments.emptyText')}
            />
          }
        />
      </div>
      <PaymentDrawer reference={route.id} onClose={closeDetail} />
    </div>
  );
}
