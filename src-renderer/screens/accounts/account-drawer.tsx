import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { AccountKindBadge } from '../../components/statuses.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { useLastNonNull } from '../../components/use-last.ts';
import { AccountDetail } from './account-detail.tsx';
import { AccountActions } from './account-actions.tsx';

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
      actions={account && <AccountActions account={account} />}
    >
      {account === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {account === undefined && error === undefined && <Skeleton className="h-40" />}
      {account === null && (
        <EmptyState
          title={t('accounts.detail.notFoundTitle')}
          text={t('accounts.detail.notFoundText', { account: accountNumber })}
        />
      )}
      {account && (
        <>
          <p className="mb-4 text-sm">
            <PlaceLink to={places.accountPage(accountNumber)}>{t('accounts.page.open')}</PlaceLink>
          </p>
          <AccountDetail account={account} />
        </>
      )}
    </Drawer>
  );
}

function Subtitle({ account }: { account: AccountRow }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <bdi className="truncate" title={account.holderName}>
        {account.holderName}
      </bdi>
      <AccountKindBadge kind={account.kind} />
    </span>
  );
}
