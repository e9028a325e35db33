import { CircleAlert, CircleCheck, CircleSlash, Download, Trash2, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRow, BackupState, BackupsView } from '../../../src-shared/operator/backup-views.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { formatBytes, formatDateTime } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { DeleteBackupDialog } from './delete-backup-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { startDownload } from './start-download.ts';

const LOOKS: Record<BackupState, readonly [Tone, LucideIcon]> = {
  ready: ['good', CircleCheck],
  newer: ['warn', CircleSlash],
  damaged: ['bad', CircleAlert],
};

/** The backups that there are, and what can be done with each. */
export function BackupList({ view }: { view: BackupsView }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<{ row: BackupRow; as: 'look' | 'restore' | 'delete' } | null>(null);
  // A dialog that closes still shows what it was about.
  const last = useLastNonNull(opened);
  if (view.rows.length === 0 && opened === null) {
    return (
      <p className="text-sm text-ink-2">
        {t('backups.empty')} {view.nextAt !== null && t('backups.emptyText')}
      </p>
    );
  }
  const close = (): void => setOpened(null);
  return (
    <>
      <ul aria-label={t('backups.list')} className="divide-y divide-line rounded-control border border-line">
        {view.rows.map((row) => (
          <li key={row.name} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
            <BackupLine row={row} folder={view.folder} onOpen={(as) => setOpened({ row, as })} />
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-2">{t('backups.keptFor')}</p>
      {last !== null && last.as !== 'delete' && (
        <RestoreDialog
          key={`${last.row.name} ${last.as}`}
          backup={last.row}
          open={opened !== null}
          startWithRestore={last.as === 'restore'}
          onClose={close}
        />
      )}
      {last !== null && last.as === 'delete' && (
        <DeleteBackupDialog backup={last.row} open={opened !== null} onClose={close} />
      )}
    </>
  );
}

interface LineProps {
  row: BackupRow;
  folder: string;
  onOpen: (as: 'look' | 'restore' | 'delete') => void;
}

function BackupLine({ row, folder, onOpen }: LineProps) {
  const { t } = useTranslation();
  const { data: capabilities } = useQuery('getCapabilities', {});
  const when = formatDateTime(row.madeAt);
  const [tone, icon] = LOOKS[row.state];
  return (
    <>
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium text-ink">
          <DateTime iso={row.madeAt} />
        </p>
        <p className="figures text-xs text-ink-2">
          {t(`backups.kind.${row.kind}`)} · {formatBytes(row.bytes)}
        </p>
      </div>
      <StatusBadge tone={tone} icon={icon} label={t(`backups.state.${row.state}`)} />
      <div className="flex items-center gap-1">
        {row.state === 'ready' && (
          <>
            <Button
              look="quiet"
              aria-label={t('backups.actions.lookInto', { when })}
              onClick={() => onOpen('look')}
            >
              {t('backups.actions.look')}
            </Button>
            <Button aria-label={t('backups.actions.restoreThis', { when })} onClick={() => onOpen('restore')}>
              {t('backups.actions.restore')}
            </Button>
          </>
        )}
        {capabilities?.downloads === true ? (
          <IconButton
            icon={Download}
            label={t('backups.actions.download', { when })}
            onClick={() => startDownload('backups', row.name)}
          />
        ) : (
          <CopyButton text={pathOf(folder, row.name)} what={t('backups.actions.copyPath', { when })} />
        )}
        <IconButton
          icon={Trash2}
          label={t('backups.actions.delete', { when })}
          onClick={() => onOpen('delete')}
        />
      </div>
    </>
  );
}

/** A file's path in the way of the bank's own system, which its folder shows. */
function pathOf(folder: string, name: string): string {
  return [folder, name].join(folder.includes('\\') ? '\\' : '/');
}
