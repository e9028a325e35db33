import { FileText, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { AccountKindBadge } from '../../components/statuses.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { useLastNonNull } from '../../components/use-last.ts';
import { AccountDetail } from './account-detail.tsx';
import { DepositDialog } from './deposit-dialog.tsx';
import { useAskForStatement } from './use-ask-for-statement.ts';

/** One account in detail, open while there is a number. */
export function AccountDrawer({
  accountNumber,
  onClose,
}: {
  accountNumber: string | null;
  onClose: () => void;
}) {
  // The panel keeps its account while it slides away.
  const shown = useLastNonNull(accountNumber);
  if (shown === null) return null;
  return <OneAccount key={shown} accountNumber={shown} open={accountNumber !== null} onClose={onClose} />;
}

function OneAccount(props: { accountNumber: string; open: boolean; onClose: () => void }) {
  const { accountNumber, open, onClose } = props;
  const { t } = useTranslation();
  const { data: account, error, retry } = useQuery('getAccount', { accountNumber });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={
        <>
          <bdi className="truncate">{accountNumber}</bdi>
          <CopyButton text={accountNumber} what={t('accounts.columns.accountNumber')} />
        </>
      }
      subtitle={account && <Subtitle account={account} />}
      actions={account && <Actions account={account} />}
    >
      {account === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {account === undefined && error === undefined && <Skeleton className="h-40" />}
      {account === null && (
        <EmptyState
          title={t('accounts.detail.notFoundTitle')}
          text={t('accounts.detail.notFoundText', { account: accountNumber })}
        />
      )}
      {account && <AccountDetail account={account} />}
    </Drawer>
  );
}

function Subtitle({ account }: { account: AccountRow }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <bdi className="truncate">{account.holderName}</bdi>
      <AccountKindBadge kind={account.kind} />
    </span>
  );
}

function Actions({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const [depositing, setDepositing] = useState(false);
  const statement = useAskForStatement(account.accountNumber);
  return (
    <>
      {account.kind === 'programme' && (
        <Button look="primary" icon={Plus} onClick={() => setDepositing(true)}>
          {t('accounts.deposit.action')}
        </Button>
      )}
      <Button icon={FileText} pending={statement.pending} onClick={statement.ask}>
        {t('accounts.statement.action')}
      </Button>
      <DepositDialog account={account} open={depositing} onClose={() => setDepositing(false)} />
    </>
  );
}
