import { DatabaseBackup } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../src-shared/operator/backup-views.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';
import { ProgressLine } from '../../components/progress/progress-line.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { TitledCard } from '../../components/titled-card.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useNow } from '../../components/use-now.ts';
import { formatBytes } from '../../i18n/formats.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { BackupList } from './backup-list.tsx';
import { DeedProblem } from './deed-problem.tsx';

/** Where the ledger lies, its backups, and the button that makes one. */
export function BackupsCard({ dataDir }: { dataDir: string }) {
  const { t } = useTranslation();
  const { data: view, error, retry } = useQuery('getBackups', {});
  const deed = useDeed('makeBackup');
  const make = async (): Promise<void> => {
    if ((await deed.run({})).ok) toastDone({ title: t('backups.made') });
  };
  return (
    <TitledCard
      title={t('backups.title')}
      text={t('backups.text')}
      aside={
        <Button
          icon={DatabaseBackup}
          pending={deed.pending || (view !== undefined && view.running !== null)}
          onClick={() => void make()}
        >
          {t('backups.makeNow')}
        </Button>
      }
    >
      <DeedProblem deed={deed} />
      {view === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {view === undefined && error === undefined && <Skeleton className="h-40" />}
      {view !== undefined && (
        <div className="flex flex-col gap-3">
          <Fields>
            <FieldLine label={t('backups.dataDir')}>
              <CopyLine text={dataDir} what={t('backups.dataDirWhat')} />
            </FieldLine>
            <FieldLine label={t('backups.ledgerSize')}>
              <span className="figures">{formatBytes(view.ledgerBytes)}</span>
            </FieldLine>
            <FieldLine label={t('backups.next')}>
              <Next view={view} />
            </FieldLine>
          </Fields>
          {view.fault !== null && (
            <Callout tone="bad" title={t('backups.failed')}>
              {refusalText(view.fault)}
            </Callout>
          )}
          <Making running={view.running} />
          <BackupList view={view} />
        </div>
      )}
    </TitledCard>
  );
}

function Next({ view: { nextAt } }: { view: BackupsView }) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  if (nextAt === null) return t('backups.off');
  return (
    <span className="flex flex-wrap gap-x-1.5">
      {Date.parse(nextAt) <= now + 60_000 ? t('backups.nextSoon') : <DateTime iso={nextAt} />}
      <span className="text-ink-2">{t('backups.nextIfChanged')}</span>
    </span>
  );
}

/** How far the backup under way is. It can be ended: what is half made is removed. */
function Making({ running }: { running: BackupsView['running'] }) {
  const cancel = useDeed('cancelWork');
  if (running === null) return null;
  return (
    <ProgressLine
      kind="backup"
      progress={running}
      cancelling={cancel.pending}
      onCancel={() => void cancel.run({ kind: 'backup' })}
    />
  );
}
