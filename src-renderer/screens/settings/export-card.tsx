import { Download, FolderOutput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportRow } from '../../../src-shared/operator/backup-views.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ProgressLine } from '../../components/progress/progress-line.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { TitledCard } from '../../components/titled-card.tsx';
import { formatBytes } from '../../i18n/formats.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { DeedProblem } from './deed-problem.tsx';
import { startDownload } from './start-download.ts';

/** The whole ledger in open formats: starts an export, shows how far it is, and where the last one lies. */
export function ExportCard() {
  const { t } = useTranslation();
  const { data: view, error, retry } = useQuery('getExport', {});
  const start = useDeed('exportLedger');
  const cancel = useDeed('cancelExport');
  const running = view?.running ?? null;
  return (
    <TitledCard
      title={t('backups.export.title')}
      text={t('backups.export.text')}
      aside={
        <Button
          icon={FolderOutput}
          pending={start.pending || running !== null}
          onClick={() => void start.run({})}
        >
          {t('backups.export.start')}
        </Button>
      }
    >
      <DeedProblem deed={start} />
      {view === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {view === undefined && error === undefined && <Skeleton className="h-20" />}
      {view !== undefined && (
        <div className="flex flex-col gap-3">
          {view.fault !== null && (
            <Callout tone="bad" urgent title={t('backups.export.failed')}>
              {refusalText(view.fault)}
            </Callout>
          )}
          {running !== null && (
            <ProgressLine
              kind="export"
              progress={running}
              cancelling={cancel.pending}
              onCancel={() => void cancel.run({})}
            />
          )}
          {view.latest === null ? (
            <p className="text-sm text-ink-2">{t('backups.export.empty')}</p>
          ) : (
            <Latest row={view.latest} />
          )}
          <p className="text-xs text-ink-2">{t('backups.export.warning')}</p>
        </div>
      )}
    </TitledCard>
  );
}

function Latest({ row }: { row: ExportRow }) {
  const { t } = useTranslation();
  const { data: capabilities } = useQuery('getCapabilities', {});
  return (
    <Fields>
      <FieldLine label={t('backups.export.latest')}>
        <DateTime iso={row.madeAt} />
      </FieldLine>
      <FieldLine label={t('backups.export.folder')}>
        <CopyLine text={row.folder} what={t('backups.export.folderWhat')} />
      </FieldLine>
      {capabilities?.downloads === true && (
        <FieldLine label={t('backups.export.files')}>
          <ul className="grid min-w-0 flex-1 gap-x-6 sm:grid-cols-2">
            {row.files.map(({ name, bytes }) => (
              <li key={name} className="flex min-w-0 items-center gap-1">
                <span className="reference min-w-0 truncate" title={name}>
                  {name}
                </span>
                <span className="figures ms-auto text-xs whitespace-nowrap text-ink-2">
                  {formatBytes(bytes)}
                </span>
                <IconButton
                  small
                  icon={Download}
                  label={t('backups.export.download', { file: name })}
                  onClick={() => startDownload('exports', row.name, name)}
                />
              </li>
            ))}
          </ul>
        </FieldLine>
      )}
    </Fields>
  );
}
