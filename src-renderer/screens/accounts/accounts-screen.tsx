import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_KINDS } from '../../../src-shared/bank/statuses.ts';
import { useShortcut } from '../../commands/key-handlers.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { openDetail, closeDetail, type Route } from '../../router/route.ts';
import { useChoiceParam } from '../../router/use-param.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountPage } from './account-page.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { useAccountColumns } from './account-columns.tsx';
import { OpenAccountDialog } from './open-account-dialog.tsx';

// Programme accounts are opened first, so in the order of opening they stand on top.
const SORTS = [
  'openedAt',
  'accountNumber',
  'holderName',
  'bookMinor',
  'blockedMinor',
  'availableMinor',
] as const;

/** All accounts of the bank, or one of them on a page of its own. */
export function AccountsScreen({ route }: { route: Route }) {
  return route.id !== null && route.params['view'] === 'page' ? (
    <AccountPage key={route.id} accountNumber={route.id} />
  ) : (
    <AccountsList route={route} />
  );
}

function AccountsList({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  const [kind] = useChoiceParam('kind', ACCOUNT_KINDS);
  const list = useListState(SORTS, 'ascending');
  const pages = usePages('listAccounts', { ...list.query, kind });
  useShortcut('new', () => setOpening(true));
  const openButton = (look: 'primary' | 'secondary') => (
    <Button look={look} icon={Plus} onClick={() => setOpening(true)}>
      {t('accounts.open.action')}
    </Button>
  );
  return (
    <div className="flex h-full flex-col">
      <KindTabs kind={kind} />
      <Toolbar
        search={{ label: t('accounts.searchLabel'), value: list.search, onSearch: list.onSearch }}
        pages={pages}
        actions={openButton('primary')}
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('accounts.title')}
          columns={useAccountColumns()}
          pages={pages}
          rowId={(row) => row.accountNumber}
          onOpen={(row) => openDetail(row.accountNumber)}
          openId={route.id}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={list.search !== '' || kind !== undefined}
              onClear={() => list.clear(['kind'])}
              title={t('accounts.emptyTitle')}
              text={t('accounts.emptyText')}
              action={openButton('secondary')}
            />
          }
        />
      </div>
      <AccountDrawer accountNumber={route.id} onClose={closeDetail} />
      <OpenAccountDialog open={opening} onClose={() => setOpening(false)} />
    </div>
  );
}
