import { FileClock, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toastFailed } from '../../components/toast.tsx';
import { formatTime } from '../../i18n/formats.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';

const TOPICS = ['jobs'] as const;

/** In the place of a statement that is still to be written: when, and a way not to wait. */
export function PendingPanel() {
  const { t } = useTranslation();
  const { data } = useQuery('getOverview', {}, TOPICS);
  const deed = useDeed('runJob');
  const next = data?.jobs.find(({ name }) => name === 'statements')?.nextRunAt ?? null;
  const write = async (): Promise<void> => {
    const result = await deed.run({ name: 'statements' });
    if (!result.ok) {
      toastFailed({ title: t('statements.page.writeFailed'), text: t('common.errors.deed') });
    }
  };
  return (
    <EmptyState
      icon={FileClock}
      title={t('statements.page.pendingTitle')}
      text={
        next === null
          ? t('statements.page.pendingText')
          : t('statements.page.pendingAt', { time: formatTime(next) })
      }
      action={
        <Button icon={PenLine} pending={deed.pending} onClick={() => void write()}>
          {t('statements.page.writeNow')}
        </Button>
      }
    />
  );
}
