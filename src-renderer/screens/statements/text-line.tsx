import { Fragment, memo } from 'react';
import { cx } from '../../theme/cx.ts';
import { splitTag } from './line-kind.ts';
import { lineParts } from './line-parts.ts';

export const LINE_HEIGHT = 20;

interface TextLineProps {
  id: string;
  /** From 1. */
  line: number;
  of: number;
  text: string;
  /** How wide the line numbers are. */
  digits: number;
  start: number;
  /** Belongs to the selected entry; `first` is its `:61:`. */
  marked: boolean;
  first: boolean;
  faulty: boolean;
  /** Where the keyboard is. */
  active: boolean;
  /** The piece of this line that is explained, from 0; undefined when another line is. */
  part: number | null | undefined;
  /** The pointer is on the line and, where it is on one, on a piece of it. */
  onPoint: (line: number, part: number | null) => void;
  onPick: (line: number, part: number | null) => void;
}

/** One line of the text; its number is not part of what is marked and copied. */
export const TextLine = memo(function TextLine(props: TextLineProps) {
  const { id, line, of, text, digits, start, marked, first, faulty, active, part } = props;
  const { onPoint, onPick } = props;
  const [tag, rest] = splitTag(text);
  const parts = lineParts(text);
  return (
    // The keys are the list's: the lines are its options, reached by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as in mt940-text.tsx
      role="option"
      aria-selected={marked}
      aria-posinset={line}
      aria-setsize={of}
      data-fails={faulty || undefined}
      onMouseMove={(event) => onPoint(line, partAt(event.target))}
      onClick={(event) => {
        if (window.getSelection()?.isCollapsed !== false) onPick(line, partAt(event.target));
      }}
      style={{ height: LINE_HEIGHT, transform: `translateY(${start}px)` }}
      className={cx(
        'absolute top-0 flex w-max min-w-full cursor-text items-center pe-4 font-mono text-xs whitespace-pre',
        faulty ? 'bg-bad-soft' : marked ? 'bg-selected' : 'hover:bg-hover',
        active && 'outline-2 -outline-offset-2 outline-focus',
      )}
    >
      <span
        aria-hidden
        style={{ width: `${digits + 3}ch` }}
        className={cx(
          'shrink-0 border-s-3 pe-3 text-end select-none',
          faulty
            ? 'border-bad font-semibold text-bad'
            : first
              ? 'border-accent font-semibold text-accent'
              : 'border-transparent text-ink-3',
        )}
      >
        {line}
      </span>
      <span>
        {tag !== '' && <span className="font-semibold text-accent">{tag}</span>}
        <bdi>
          {parts.length === 0
            ? rest
            : parts.map(({ kind, before, text }, at) => (
                <Fragment key={kind}>
                  {before}
                  <span data-part={at} className={cx(at === part && 'bg-info-soft text-info underline')}>
                    {text}
                  </span>
                </Fragment>
              ))}
        </bdi>
      </span>
    </div>
  );
});

function partAt(target: EventTarget): number | null {
  const part = target instanceof HTMLElement ? target.dataset['part'] : undefined;
  return part === undefined ? null : Number(part);
}
