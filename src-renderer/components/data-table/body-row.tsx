import type { CSSProperties, ReactNode } from 'react';
import { cx } from '../../theme/cx.ts';
import { RowFocus } from './row-focus.ts';
import type { RowKeys } from './use-row-keys.ts';

interface BodyRowProps {
  index: number;
  keys: RowKeys;
  open: boolean;
  onOpen: () => void;
  style: CSSProperties;
  cells: readonly { id: string; end: boolean; content: ReactNode }[];
}

/** One row: Tab reaches the active one, a press or Enter opens it. */
export function BodyRow({ index, keys, open, onOpen, style, cells }: BodyRowProps) {
  const active = index === keys.active;
  return (
    <tr
      ref={keys.rowRef(index)}
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-current={open || undefined}
      tabIndex={active ? 0 : -1}
      onFocus={() => keys.setActive(index)}
      onKeyDown={keys.onKeyDown}
      onClick={() => {
        // Whoever marks text to copy it does not want to open the row.
        if (window.getSelection()?.isCollapsed !== false) onOpen();
      }}
      style={style}
      className={cx(
        'ring-inside absolute inset-x-0 top-0 grid cursor-pointer border-b border-line hover:bg-hover',
        open && 'bg-selected',
      )}
    >
      <RowFocus value={active}>
        {cells.map(({ id, end, content }, at) => (
          <td
            key={id}
            aria-colindex={at + 1}
            className={cx('flex min-w-0 items-center px-3', end && 'justify-end')}
          >
            {content}
          </td>
        ))}
      </RowFocus>
    </tr>
  );
}
