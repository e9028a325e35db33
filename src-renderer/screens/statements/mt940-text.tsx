import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { lineParts } from './line-parts.ts';
import { LineMeaning } from './part-meaning.tsx';
import { LINE_HEIGHT, TextLine } from './text-line.tsx';

export interface Mt940TextProps {
  lines: readonly string[];
  /** The statement's currency, where the text can be read. */
  currency: string | undefined;
  /** The lines of the entry that is selected, from 1. */
  marked: { from: number; to: number } | undefined;
  faultLines: readonly number[];
  /** A line to bring into sight; a new object is a new wish. */
  goTo: { line: number } | null;
  /** A line was pressed. */
  onPick: (line: number) => void;
}

interface Place {
  line: number;
  part: number | null;
}

/** The text as the bridge gets it, with line numbers; below it stands what the line under the pointer means. */
export function Mt940Text({ lines, currency, marked, faultLines, goTo, onPick }: Mt940TextProps) {
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const [active, setActive] = useState(goTo?.line ?? 1);
  const [activePart, setActivePart] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const faults = useMemo(() => new Set(faultLines), [faultLines]);
  // oxlint-disable-next-line react/incompatible-library -- the console is built without the React Compiler
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 20,
    paddingStart: 6,
    paddingEnd: 6,
    // aria-activedescendant may only name a line that is there.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active - 1])],
  });
  useEffect(() => {
    if (goTo === null) return;
    setActive(goTo.line);
    setActivePart(null);
    virtualizer.scrollToIndex(goTo.line - 1, { align: 'center' });
  }, [goTo, virtualizer]);

  const moveTo = (line: number): void => {
    const next = Math.max(1, Math.min(lines.length, line));
    setPointed(null);
    setActive(next);
    setActivePart(null);
    virtualizer.scrollToIndex(next - 1);
  };
  /** To the next piece of the line, or back; before the first one stands the line as a whole. */
  const moveAlong = (step: 1 | -1): void => {
    const last = lineParts(lines[active - 1] ?? '').length - 1;
    const next = Math.min(last, (activePart ?? -1) + step);
    setPointed(null);
    setActivePart(next < 0 ? null : next);
  };
  const point = useCallback((line: number, part: number | null) => {
    setPointed((now) => (now?.line === line && now.part === part ? now : { line, part }));
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / LINE_HEIGHT) - 1);
    if (event.key === 'ArrowDown') moveTo(active + 1);
    else if (event.key === 'ArrowUp') moveTo(active - 1);
    else if (event.key === 'ArrowRight') moveAlong(1);
    else if (event.key === 'ArrowLeft') moveAlong(-1);
    else if (event.key === 'PageDown') moveTo(active + page);
    else if (event.key === 'PageUp') moveTo(active - page);
    else if (event.key === 'Home') moveTo(1);
    else if (event.key === 'End') moveTo(lines.length);
    else if (event.key === 'Enter' || event.key === ' ') onPick(active);
    else return;
    event.preventDefault();
  };
  const explained = pointed ?? (focused ? { line: active, part: activePart } : null);
  const digits = String(lines.length).length;
  return (
    <div className="flex min-h-0 flex-1 flex-col rounded-card border border-line bg-surface shadow-card has-[[role=listbox]:focus-visible]:outline-2 has-[[role=listbox]:focus-visible]:outline-focus">
      <div
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select shows no text that one can mark and copy
        role="listbox"
        aria-label={t('statements.views.textName')}
        aria-activedescendant={`${id}-${active}`}
        aria-describedby={`${id}-meaning`}
        tabIndex={0}
        dir="ltr"
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onMouseLeave={() => setPointed(null)}
        className="min-h-0 flex-1 overflow-auto rounded-t-card outline-none"
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = index + 1;
            return (
              <TextLine
                key={line}
                id={`${id}-${line}`}
                line={line}
                of={lines.length}
                text={lines[index] ?? ''}
                digits={digits}
                start={start}
                marked={marked !== undefined && line >= marked.from && line <= marked.to}
                first={line === marked?.from}
                faulty={faults.has(line)}
                active={focused && line === active}
                part={explained?.line === line ? explained.part : undefined}
                onPoint={point}
                onPick={(picked, part) => {
                  setActive(picked);
                  setActivePart(part);
                  onPick(picked);
                }}
              />
            );
          })}
        </div>
      </div>
      <div
        id={`${id}-meaning`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output may hold no list
        role="status"
        aria-label={t('statements.views.meaning')}
        className="h-31 shrink-0 overflow-y-auto border-t border-line px-4 py-2 text-sm text-ink-2"
      >
        <LineMeaning
          lines={lines}
          line={explained?.line ?? null}
          part={explained?.part ?? null}
          currency={currency}
        />
      </div>
    </div>
  );
}
