import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DELIVERY_STATES, STATEMENT_STATES } from '../../../src-shared/bank/statuses.ts';
import { useShortcut } from '../../commands/key-handlers.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { FilterChip } from '../../components/data-table/filter-chip.tsx';
import { FilterSelect } from '../../components/data-table/filter-select.tsx';
import { ListEmpty } from '../../components/data-table/table-messages.tsx';
import { Toolbar } from '../../components/data-table/toolbar.tsx';
import { useListState } from '../../components/data-table/use-list-state.ts';
import { usePages } from '../../operator-client/use-pages.ts';
import { openDetail } from '../../router/route.ts';
import { useChoiceParam, useParam } from '../../router/use-param.ts';
import { AccountChain } from './account-chain.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { useStatementColumns } from './statement-columns.tsx';
import { StatementTabs } from './statement-tabs.tsx';
import { useUnknownParams } from './use-unknown-params.ts';

const SORTS = ['requestedAt', 'accountNumber'] as const;
const CHOICES = {
  state: STATEMENT_STATES,
  delivery: DELIVERY_STATES,
  sort: SORTS,
  direction: ['ascending', 'descending'],
} as const;

/** @param lastId the statement that one comes back from */
export function StatementsList({ lastId }: { lastId: string | null }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  useShortcut('new', () => setAsking(true));
  const [state, setState] = useChoiceParam('state', STATEMENT_STATES);
  const [delivery, setDelivery] = useChoiceParam('delivery', DELIVERY_STATES);
  const [account, setAccount] = useParam('account');
  const list = useListState(SORTS);
  const pages = usePages('listStatements', { ...list.query, state, delivery, accountNumber: account });
  const unknown = useUnknownParams(CHOICES);
  const askButton = (look: 'primary' | 'secondary') => (
    <Button look={look} icon={FilePlus2} onClick={() => setAsking(true)}>
      {t('statements.ask.action')}
    </Button>
  );
  return (
    <div className="flex h-full flex-col">
      <StatementTabs view="list" />
      <Toolbar
        search={{ label: t('statements.searchLabel'), value: list.search, onSearch: list.onSearch }}
        filters={
          <>
            <FilterSelect
              label={t('statements.filters.state')}
              choices={STATEMENT_STATES}
              wordOf={(choice) => t(`statuses.statement.${choice}`)}
              value={state}
              onChange={setState}
            />
            <FilterSelect
              label={t('statements.filters.delivery')}
              choices={DELIVERY_STATES}
              wordOf={(choice) => t(`statuses.delivery.${choice}`)}
              value={delivery}
              onChange={setDelivery}
            />
            {account !== undefined && (
              <FilterChip
                text={t('statements.filters.account', { account })}
                onClear={() => setAccount(undefined)}
              />
            )}
            {unknown.map(({ name, value, drop }) => (
              <FilterChip
                key={name}
                text={t('statements.unknownFilter', { filter: name, value })}
                onClear={drop}
              />
            ))}
          </>
        }
        pages={pages}
        actions={askButton('primary')}
      />
      {account !== undefined && <AccountChain key={account} accountNumber={account} />}
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('statements.title')}
          columns={useStatementColumns()}
          pages={pages}
          rowId={(row) => String(row.id)}
          onOpen={(row) => openDetail(String(row.id))}
          inSightId={lastId}
          sorting={list.sorting}
          onSort={list.onSort}
          empty={
            <ListEmpty
              filtered={
                [state, delivery, account].some((filter) => filter !== undefined) || list.search !== ''
              }
              onClear={() => list.clear(['state', 'delivery', 'account'])}
              title={t('statements.emptyTitle')}
              text={t('statements.emptyText')}
              action={askButton('secondary')}
            />
          }
        />
      </div>
      <AskDialog key={account} open={asking} account={account ?? ''} onClose={() => setAsking(false)} />
    </div>
  );
}
