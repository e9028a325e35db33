import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DELIVERY_STATES } from '../../../src-shared/bank/statuses.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { openDetail } from '../../router/route.ts';
import { useChoiceParam } from '../../router/use-param.ts';
import { CancelDeliveryDialog } from './cancel-delivery-dialog.tsx';
import { useOutboxColumns } from './outbox-columns.tsx';
import { OutboxNotices } from './outbox-notices.tsx';
import { StatementTabs } from './statement-tabs.tsx';

const SORTS = ['requestedAt', 'accountNumber'] as const;
const FILTERS = ['waiting', ...DELIVERY_STATES] as const;

/** Every statement on its way to the bridge, live: what waits and for what, what fails and why, what arrived. */
export function Outbox({ lastId }: { lastId: string | null }) {
  const { t } = useTranslation();
  const [delivery, setDelivery] = useChoiceParam('delivery', FILTERS);
  const [cancelling, setCancelling] = useState<number | null>(null);
  const list = useListState(SORTS);
  const pages = usePages('listStatements', { ...list.query, delivery: delivery ?? 'any' });
  return (
    <div className="flex h-full flex-col">
      <StatementTabs view="outbox" />
      <OutboxNotices />
      <Toolbar
        search={{ label: t('statements.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <FilterSelect
            label={t('statements.outbox.columns.state')}
            choices={FILTERS}
            wordOf={(choice) =>
              choice === 'waiting' ? t('statements.outbox.filterWaiting') : t(`statuses.delivery.${choice}`)
            }
            value={delivery}
            onChange={setDelivery}
          />
        }
        pages={pages}
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('statements.outbox.title')}
          columns={useOutboxColumns(setCancelling)}
          pages={pages}
          rowId={(row) => String(row.id)}
          onOpen={(row) => openDetail(String(row.id))}
          inSightId={lastId}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={list.search !== '' || delivery !== undefined}
              onClear={() => list.clear(['delivery'])}
              title={t('statements.outbox.emptyTitle')}
              text={t('statements.outbox.emptyText')}
            />
          }
        />
      </div>
      <CancelDeliveryDialog id={cancelling} onClose={() => setCancelling(null)} />
    </div>
  );
}
