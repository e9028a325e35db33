import { useTranslation } from 'react-i18next';
import { places } from '../../router/places.ts';
import { cx } from '../../theme/cx.ts';

const TAB =
  'ring-inside inline-flex h-8 items-center rounded-t-control border-b-2 px-3 text-sm font-medium hover:text-ink';

/** The two views of the screen: the statements, and their way to the bridge. Links, so that each has its address. */
export function StatementTabs({ view }: { view: 'list' | 'outbox' }) {
  const { t } = useTranslation();
  const tabs = [
    { name: 'list', to: places.screen('statements'), label: t('statements.title') },
    { name: 'outbox', to: places.outbox(), label: t('statements.outbox.tab') },
  ] as const;
  return (
    <nav aria-label={t('statements.outbox.views')} className="-mt-1 mb-3 flex gap-1 border-b border-line">
      {tabs.map(({ name, to, label }) => (
        <a
          key={name}
          href={to}
          aria-current={name === view ? 'page' : undefined}
          className={cx(TAB, name === view ? 'border-accent text-ink' : 'border-transparent text-ink-2')}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
