import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';

export interface SaveBarProps {
  count: number;
  pending: boolean;
  failed: boolean;
  onDiscard: () => void;
}

/** At the foot of the window while there is something to save; part of the form that it submits. */
export function SaveBar({ count, pending, failed, onDiscard }: SaveBarProps) {
  const { t } = useTranslation();
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 rounded-card border border-line-strong bg-raised px-4 py-2.5 shadow-float">
      <output className="figures me-auto text-sm font-medium text-ink">
        {t('settings.bar.dirty', { count })}
      </output>
      {failed && (
        <p role="alert" className="flex items-center gap-1.5 text-sm text-bad">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {t('common.errors.deed')}
        </p>
      )}
      <Button onClick={onDiscard}>{t('settings.bar.discard')}</Button>
      <Button look="primary" type="submit" pending={pending}>
        {t('settings.bar.save')}
      </Button>
    </div>
  );
}
