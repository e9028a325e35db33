import { Tabs } from '@base-ui/react/tabs';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import { useWidth } from '../../components/data-table/use-width.ts';
import { cx } from '../../theme/cx.ts';
import { useParam } from '../../router/use-param.ts';
import { EntriesView } from './entries-view.tsx';
import { Mt940Text } from './mt940-text.tsx';
import { entryAtLine, lastLine, type ShownText } from './shown-text.ts';

/** From this width of the page on, entries and text stand side by side (a window of 1,024 pixels, the menu folded). */
const SIDE_BY_SIDE = 900;
const TAB =
  'ring-inside h-8 rounded-t-control border-b-2 border-transparent px-3 text-sm font-medium text-ink-2 hover:text-ink data-active:border-accent data-active:text-ink';

export interface StatementViewsProps {
  shown: ShownText;
  /** The lines for which the statement failed, or would fail now; where there are none, those that cannot be read. */
  faultLines: readonly number[];
  /** A line that was asked for elsewhere on the page; a new object is a new wish. */
  lineWish?: { line: number } | null;
}

/** A statement's entries and its text, each leading to the other: side by side, or as tabs where that is too narrow. */
export function StatementViews({ shown, faultLines, lineWish = null }: StatementViewsProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [entryParam, setEntryParam] = useParam('entry');
  const [tab, setTab] = useState<'entries' | 'text'>(faultLines.length === 0 ? 'entries' : 'text');
  const selected = shown.entries.find(({ bankReference }) => bankReference === entryParam);
  const firstFault = faultLines[0] ?? shown.faults[0]?.line;
  // A new object is a new wish to go there, also to a line where one has been before.
  const [goTo, setGoTo] = useState(() => wish(selected?.line ?? firstFault));

  const showLine = (line: number): void => {
    setTab('text');
    setGoTo({ line });
  };
  const [wished, setWished] = useState(lineWish);
  if (lineWish !== wished) {
    setWished(lineWish);
    setTab('text');
    setGoTo(lineWish);
  }
  useEffect(() => {
    if (lineWish !== null) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [lineWish]);

  const entries = (
    <EntriesView
      shown={shown}
      selected={selected}
      onSelect={(entry) => {
        setEntryParam(entry.bankReference);
        setGoTo({ line: entry.line });
      }}
      onShowLine={showLine}
    />
  );
  const text = (
    <Mt940Text
      lines={shown.lines}
      marked={selected && { from: selected.line, to: lastLine(selected) }}
      currency={shown.statement?.opening.currency}
      faultLines={faultLines.length === 0 ? shown.faults.map(({ line }) => line) : faultLines}
      goTo={goTo}
      onPick={(line) => setEntryParam(entryAtLine(shown.entries, line)?.bankReference ?? entryParam)}
    />
  );
  const whole = useMemo(() => shown.lines.join('\n'), [shown]);
  const copy = <CopyButton text={whole} what={t('statements.views.textName')} />;
  return (
    // The panel of a selected entry needs its own room, or the table would be left with two rows.
    <div ref={frame} className={cx('flex flex-1 flex-col', selected ? 'min-h-128' : 'min-h-96')}>
      {width >= SIDE_BY_SIDE && (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] gap-4">
          <Side title={t('statements.views.entries')} aside={t('statements.views.entriesHint')}>
            {entries}
          </Side>
          <Side title={t('statements.views.text')} aside={copy}>
            {text}
          </Side>
        </div>
      )}
      {width > 0 && width < SIDE_BY_SIDE && (
        <Tabs.Root
          value={tab}
          onValueChange={(next) => setTab(next === 'text' ? 'text' : 'entries')}
          className="flex min-h-0 flex-1 flex-col"
        >
          <div className="mb-2 flex items-center justify-between border-b border-line">
            <Tabs.List aria-label={t('statements.views.label')} className="flex gap-1">
              <Tabs.Tab value="entries" className={TAB}>
                {t('statements.views.entries')}
              </Tabs.Tab>
              <Tabs.Tab value="text" className={TAB}>
                {t('statements.views.text')}
              </Tabs.Tab>
            </Tabs.List>
            {copy}
          </div>
          <Tabs.Panel value="entries" className="flex min-h-0 flex-1 flex-col outline-none">
            {entries}
          </Tabs.Panel>
          <Tabs.Panel value="text" className="flex min-h-0 flex-1 flex-col outline-none">
            {text}
          </Tabs.Panel>
        </Tabs.Root>
      )}
    </div>
  );
}

function Side({ title, aside, children }: { title: string; aside: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex min-h-0 flex-col">
      <header className="mb-1.5 flex h-6 items-center justify-between gap-3">
        <h3 className="text-sm font-semibold text-ink">{title}</h3>
        <div className="text-xs text-ink-3">{aside}</div>
      </header>
      {children}
    </section>
  );
}

function wish(line: number | undefined): { line: number } | null {
  return line === undefined ? null : { line };
}
