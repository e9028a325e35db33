import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useNextRun } from '../../components/progress/use-work.ts';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';

/** When batches are posted next, counted down, and the button that does not wait for it. */
export function NextPosting() {
  const { t } = useTranslation();
  const next = useNextRun('posting');
  const deed = useDeed('runJob');
  const run = async (): Promise<void> => {
    const result = await deed.run({ name: 'posting' });
    const fault = result.ok ? result.value.lastError : t('common.errors.deed');
    if (fault === null && result.ok) {
      const count = result.value.lastDone ?? 0;
      toastDone({ title: count === 0 ? t('batches.nextRun.nothing') : t('batches.nextRun.done', { count }) });
    } else {
      toastFailed({ title: t('batches.nextRun.failed'), text: fault ?? undefined });
    }
  };
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
      {next !== undefined && (
        <span className="figures text-sm text-ink-2 sm:whitespace-nowrap">
          {'count' in next
            ? t(`batches.nextRun.${next.unit}`, { count: next.count })
            : t(`batches.nextRun.${next.unit}`)}
        </span>
      )}
      <Button icon={Play} pending={deed.pending || next?.unit === 'running'} onClick={() => void run()}>
        {t('batches.nextRun.runNow')}
      </Button>
    </div>
  );
}
