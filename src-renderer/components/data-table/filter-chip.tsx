import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../icon-button.tsx';

/** A filter that came with a link ("Account SPONSOR0001"); it can only be taken away. */
export function FilterChip({ text, onClear }: { text: string; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex h-8 max-w-72 items-center gap-1 rounded-control bg-selected ps-2.5 pe-1 text-sm text-ink">
      <bdi className="truncate" title={text}>
        {text}
      </bdi>
      <IconButton small icon={X} label={t('common.actions.clear')} onClick={onClear} />
    </span>
  );
}
