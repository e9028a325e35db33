import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { fixedPages } from '../../components/data-table/fixed-pages.ts';
import { EmptyState } from '../../components/states.tsx';
import { FaultList } from './fault-list.tsx';
import { ParsedEntryPanel } from './parsed-entry-panel.tsx';
import { useParsedColumns } from './parsed-columns.tsx';
import type { ShownEntry, ShownText } from './shown-text.ts';

export interface EntriesViewProps {
  shown: ShownText;
  selected: ShownEntry | undefined;
  onSelect: (entry: ShownEntry) => void;
  onShowLine: (line: number) => void;
}

const IN_ORDER_OF_BOOKING: never[] = [];
const nothing = (): void => undefined;

/** The entries as they are read from the text, or why they cannot be read. */
export function EntriesView({ shown, selected, onSelect, onShowLine }: EntriesViewProps) {
  const { t } = useTranslation();
  const { entries, faults } = shown;
  const pages = useMemo(() => fixedPages(entries), [entries]);
  const columns = useParsedColumns();
  if (faults.length > 0) return <FaultList faults={faults} onShowLine={onShowLine} />;
  const selectedId = selected === undefined ? null : String(selected.line);
  return (
    <>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('statements.views.entries')}
          columns={columns}
          pages={pages}
          rowId={(entry) => String(entry.line)}
          onOpen={onSelect}
          openId={selectedId}
          inSightId={selectedId}
          sorting={IN_ORDER_OF_BOOKING}
          onSort={nothing}
          empty={
            <EmptyState title={t('statements.views.noEntries')} text={t('statements.views.noEntriesText')} />
          }
        />
      </div>
      {selected && <ParsedEntryPanel entry={selected} count={entries.length} onShowLine={onShowLine} />}
    </>
  );
}
