import { FileDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ENTRY_EXPORT_FORMATS,
  type EntryExportFile,
  type EntryExportFormat,
  type EntryExportView,
  type EntryList,
} from '../../../src-shared/operator/entries-views.ts';
import { useShortcut } from '../../commands/key-handlers.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { formatBytes } from '../../i18n/formats.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useBank } from '../../operator-client/bank-context.tsx';
import { asError } from '../../operator-client/fetch-cell.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';

interface ExportEntriesProps {
  list: EntryList;
  upTo: number | undefined;
  /** How many rows the list has; undefined while nobody knows. */
  count: number | undefined;
}

/** Writes exactly what the list shows into a file: how many rows is on the button; while it runs, how far it is and how to end it. */
export function ExportEntries({ list, upTo, count }: ExportEntriesProps) {
  const { t } = useTranslation();
  const { data: view } = useQuery('getEntryExport', {});
  const start = useDeed('exportEntries');
  const cancel = useDeed('cancelEntryExport');
  const saveWhenDone = useSaveWhenDone(view);
  const running = view?.running ?? null;
  const run = async (format: EntryExportFormat): Promise<void> => {
    saveWhenDone(true);
    const result = await start.run({ ...list, upTo, format });
    if (result.ok) return;
    saveWhenDone(false);
    const text = result.refusal === undefined ? t('common.errors.host') : refusalText(result.refusal);
    toastFailed({ title: t('accountingLog.export.failed'), text });
  };
  const canRun = running === null && count !== undefined && count > 0;
  useShortcut('export', () => void run('csv'), canRun);

  if (running !== null) {
    return (
      <div className="flex items-center gap-2 text-sm text-ink-2">
        <output className="whitespace-nowrap">{t('accountingLog.export.running')}</output>
        <span className="w-24">
          <ProgressBar small done={running.done} total={running.total} />
        </span>
        <Button pending={cancel.pending} onClick={() => void cancel.run({})}>
          {t('common.actions.cancel')}
        </Button>
      </div>
    );
  }
  const label =
    count === undefined ? t('accountingLog.export.uncounted') : t('accountingLog.export.action', { count });
  if (!canRun) {
    return (
      <Button icon={FileDown} disabled>
        {label}
      </Button>
    );
  }
  return (
    <ActionMenu
      label={label}
      icon={FileDown}
      pending={start.pending}
      actions={ENTRY_EXPORT_FORMATS.map((format) => ({
        id: format,
        label: t(`accountingLog.export.formats.${format}.name`),
        hint: t(`accountingLog.export.formats.${format}.hint`),
        onChoose: () => void run(format),
      }))}
    />
  );
}

/** The export that was begun here is saved here, once it is there; one that another console has begun is theirs. */
function useSaveWhenDone(view: EntryExportView | undefined): (wanted: boolean) => void {
  const { t } = useTranslation();
  const { connection } = useBank();
  const begun = useRef<{ before: EntryExportView | undefined } | null>(null);
  useEffect(() => {
    const save = async ({ name, rows, bytes }: EntryExportFile): Promise<void> => {
      try {
        if ((await connection.saveEntryExport(name)) === 'cancelled') return;
        const title = t('accountingLog.export.done', { count: rows });
        toastDone({ title, text: t('accountingLog.export.file', { name, size: formatBytes(bytes) }) });
      } catch (problem) {
        toastFailed({ title: t('accountingLog.export.failed'), text: asError(problem).message });
      }
    };
    const from = begun.current;
    if (from === null || view === undefined || view === from.before || view.running !== null) return;
    const { latest, fault } = view;
    if (latest !== null && latest.id === from.before?.latest?.id) return;
    begun.current = null;
    if (fault !== null) toastFailed({ title: t('accountingLog.export.failed'), text: refusalText(fault) });
    if (latest !== null) void save(latest);
  }, [view, connection, t]);
  return (wanted) => {
    begun.current = wanted ? { before: view } : null;
  };
}
