import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommandState } from '../../commands/command-state.ts';
import { KeyCaps } from '../../commands/key-caps.tsx';
import { SHORTCUTS } from '../../commands/shortcuts.ts';

/** Opens the command palette, for those who do not know its keys yet: it names them. */
export function CommandButton() {
  const { t } = useTranslation();
  const show = useCommandState((state) => state.show);
  const keys = SHORTCUTS.get('palette')!.keys[0]!;
  return (
    <button
      type="button"
      aria-label={t('commands.title')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      title={t('commands.title')}
      onClick={() => show({ kind: 'palette' })}
      className="inline-flex h-8 shrink-0 items-center gap-2 rounded-control border border-control bg-surface px-2 text-sm text-ink-2 transition-colors hover:border-ink-2 hover:text-ink"
    >
      <Search aria-hidden className="size-4" />
      <span className="hidden pe-4 xl:inline">{t('commands.open')}</span>
      {/* Where the header is narrow, the chips need the room. */}
      <span aria-hidden className="@max-4xl:hidden">
        <KeyCaps keys={keys} />
      </span>
    </button>
  );
}
