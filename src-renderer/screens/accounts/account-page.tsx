import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { Balances } from '../../components/balances.tsx';
import { Card } from '../../components/card.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { AccountKindBadge } from '../../components/statuses.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { hashOf, useRoute } from '../../router/route.ts';
import { AccountActions } from './account-actions.tsx';
import { AccountBlocks, AccountHolder, AccountStatements } from './account-detail.tsx';
import { AccountEntries } from './account-entries.tsx';

/** Everything about one account on a page of its own: what it holds and held, its entries with the running balance, blocks, statements, holder. */
export function AccountPage({ accountNumber }: { accountNumber: string }) {
  const { t } = useTranslation();
  const { data: account, error, retry } = useQuery('getAccount', { accountNumber });
  return (
    <div className="flex h-full flex-col gap-2">
      <BackLink />
      <div className="min-h-0 flex-1">
        {account === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
        {account === undefined && error === undefined && <Skeleton className="h-40" />}
        {account === null && (
          <EmptyState
            title={t('accounts.detail.notFoundTitle')}
            text={t('accounts.detail.notFoundText', { account: accountNumber })}
          />
        )}
        {account && <Known account={account} />}
      </div>
    </div>
  );
}

function Known({ account }: { account: AccountRow }) {
  const { accountNumber } = account;
  return (
    <div className="relative flex h-full flex-col gap-3 overflow-y-auto lg:overflow-visible">
      <Head account={account} />
      <div className="flex min-h-0 flex-col gap-4 lg:flex-1 lg:flex-row">
        <div className="flex h-120 min-w-0 shrink-0 flex-col gap-3 lg:h-auto lg:flex-1">
          <Card>
            <Balances {...account} />
          </Card>
          <AccountEntries account={account} />
        </div>
        <div className="relative shrink-0 rounded-card border border-line bg-surface px-4 py-4 shadow-card lg:w-76 lg:overflow-y-auto">
          <AccountHolder account={account} />
          <AccountBlocks accountNumber={accountNumber} />
          <AccountStatements accountNumber={accountNumber} />
        </div>
      </div>
    </div>
  );
}

function Head({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // A page of its own: keyboard and screen reader begin at its title.
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="me-auto min-w-0">
        <h2
          ref={heading}
          tabIndex={-1}
          className="flex min-w-0 items-center gap-1.5 text-lg font-semibold outline-none"
        >
          <bdi className="truncate">{account.accountNumber}</bdi>
          <CopyButton text={account.accountNumber} what={t('accounts.columns.accountNumber')} />
          <AccountKindBadge kind={account.kind} />
        </h2>
        <p className="truncate text-sm text-ink-2">
          <bdi>{account.holderName}</bdi>
        </p>
      </div>
      <AccountActions account={account} />
    </header>
  );
}

/** Back to the list, as it was left. */
function BackLink() {
  const { t } = useTranslation();
  const { screen, params } = useRoute();
  return (
    <a
      href={hashOf(screen, null, { ...params, view: undefined, until: undefined })}
      className="-ms-1 inline-flex h-6 items-center gap-1 self-start rounded-sm pe-1 text-sm font-medium text-accent hover:underline"
    >
      <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
      {t('accounts.page.back')}
    </a>
  );
}
