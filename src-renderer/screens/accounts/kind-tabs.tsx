import { useTranslation } from 'react-i18next';
import { ACCOUNT_KINDS, type AccountKind } from '../../../src-shared/bank/statuses.ts';
import { hashOf, useRoute } from '../../router/route.ts';
import { cx } from '../../theme/cx.ts';

const TAB =
  'ring-inside inline-flex h-8 items-center rounded-t-control border-b-2 px-3 text-sm font-medium whitespace-nowrap hover:text-ink';

/** Accounts of programmes, of beneficiaries and of the bank's own book-keeping apart. Links, so that each kind has its address; search and order stay. */
export function KindTabs({ kind }: { kind: AccountKind | undefined }) {
  const { t } = useTranslation();
  const { screen, params } = useRoute();
  const tabs = [undefined, ...ACCOUNT_KINDS] as const;
  return (
    <nav
      aria-label={t('accounts.kinds.label')}
      className="-mt-1 mb-3 flex gap-1 overflow-x-auto border-b border-line"
    >
      {tabs.map((tab) => (
        <a
          key={tab ?? 'all'}
          href={hashOf(screen, null, { ...params, kind: tab })}
          aria-current={tab === kind ? 'page' : undefined}
          title={tab === undefined ? undefined : t(`accounts.kinds.hints.${tab}`)}
          className={cx(TAB, tab === kind ? 'border-accent text-ink' : 'border-transparent text-ink-2')}
        >
          {tab === undefined ? t('accounts.kinds.all') : t(`accounts.kinds.${tab}`)}
        </a>
      ))}
    </nav>
  );
}
