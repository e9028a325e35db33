import { memo, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { cx } from '../../theme/cx.ts';
import { Skeleton } from '../states.tsx';
import { titleWhereCut } from '../title-where-cut.ts';
import { CHOOSER_WIDTH } from './features.ts';
import { RowFocus } from './row-focus.ts';
import type { RowKeys } from './use-row-keys.ts';

/** What the rows of a table call: always its newest self, so that a row that is as it was need not be drawn again for it. */
export interface RowActs {
  keys: RowKeys;
  onOpen: (index: number) => void;
}

interface BodyRowProps {
  index: number;
  /** What is drawn; undefined while it is on its way. */
  row: object | undefined;
  /** The columns that it is drawn in. */
  columns: object;
  cells: () => readonly { id: string; end: boolean; content: ReactNode }[];
  active: boolean;
  /** Another number when the active row is to take the focus, though it was active already. */
  nudge: number;
  open: boolean;
  top: number;
  height: number;
  gridTemplateColumns: string;
  acts: RefObject<RowActs>;
}

/** One row: Tab reaches the active one, a press or Enter opens it. While one scrolls, only rows that come into sight are drawn. */
export const BodyRow = memo(DrawnRow, isAsBefore);

function DrawnRow(props: BodyRowProps) {
  const { index, row, cells, active, nudge, open, top, height, gridTemplateColumns, acts } = props;
  const element = useRef<HTMLTableRowElement>(null);
  const isHere = row !== undefined;
  useLayoutEffect(() => {
    if (active && element.current !== null) acts.current.keys.focusIfWanted(index, element.current, isHere);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a nudge asks to look again
  }, [acts, active, nudge, index, isHere]);
  return (
    <tr
      ref={element}
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-current={open || undefined}
      aria-busy={!isHere || undefined}
      tabIndex={active ? 0 : -1}
      onFocus={() => acts.current.keys.setActive(index)}
      onKeyDown={(event) => acts.current.keys.onKeyDown(event)}
      onClick={() => {
        // Whoever marks text to copy it does not want to open the row.
        if (window.getSelection()?.isCollapsed !== false) acts.current.onOpen(index);
      }}
      style={{
        gridTemplateColumns,
        height,
        paddingInlineEnd: CHOOSER_WIDTH,
        transform: `translateY(${top}px)`,
      }}
      className={cx(
        'ring-inside absolute inset-x-0 top-0 grid cursor-pointer border-b border-line hover:bg-hover',
        open && 'bg-selected',
      )}
    >
      {!isHere && (
        <td className="col-span-full flex items-center px-3">
          <Skeleton className="h-3 w-2/3" />
        </td>
      )}
      <RowFocus value={active}>
        {isHere &&
          cells().map(({ id, end, content }, at) => (
            <td
              key={id}
              aria-colindex={at + 1}
              onPointerEnter={titleWhereCut}
              className={cx('flex min-w-0 items-center overflow-hidden px-3', end && 'justify-end')}
            >
              {content}
            </td>
          ))}
      </RowFocus>
    </tr>
  );
}

/** All but `cells`, which follow from the row and the columns. */
function isAsBefore(before: BodyRowProps, now: BodyRowProps): boolean {
  return (
    before.index === now.index &&
    before.row === now.row &&
    before.columns === now.columns &&
    before.active === now.active &&
    before.nudge === now.nudge &&
    before.open === now.open &&
    before.top === now.top &&
    before.height === now.height &&
    before.gridTemplateColumns === now.gridTemplateColumns
  );
}
