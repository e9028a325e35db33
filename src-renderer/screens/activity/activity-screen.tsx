import { useTranslation } from 'react-i18next';
import { RECORDED_ACTIONS } from '../../../src-shared/operator/actions.ts';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { closeDetail, openDetail, type Route } from '../../router/route.ts';
import { useChoiceParam } from '../../router/use-param.ts';
import { useActionColumns } from './action-columns.tsx';
import { ActionDrawer } from './action-drawer.tsx';

const SORTS = ['at'] as const;

/** What operators did, and how that was before. */
export function ActivityScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [action, setAction] = useChoiceParam('action', RECORDED_ACTIONS);
  const list = useListState(SORTS);
  const pages = usePages('listActions', { ...list.query, action });
  return (
    <div className="flex h-full flex-col">
      <Toolbar
        search={{ label: t('activity.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <FilterSelect
            label={t('activity.filters.action')}
            choices={RECORDED_ACTIONS}
            wordOf={(choice) => t(`activity.actions.${choice}`)}
            value={action}
            onChange={setAction}
          />
        }
        pages={pages}
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('activity.title')}
          columns={useActionColumns()}
          pages={pages}
          rowId={(row) => String(row.id)}
          onOpen={(row) => openDetail(String(row.id))}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={list.search !== '' || action !== undefined}
              onClear={() => list.clear(['action'])}
              title={t('activity.emptyTitle')}
              text={t('activity.emptyText')}
            />
          }
        />
      </div>
      <ActionDrawer id={route.id} onClose={closeDetail} />
    </div>
  );
}
