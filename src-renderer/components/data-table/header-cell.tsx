import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../theme/cx.ts';
import { titleWhereCut } from '../title-where-cut.ts';
import type { features } from './features.ts';

interface HeaderCellProps<Row extends object> {
  header: Header<typeof features, Row>;
  index: number;
  children: ReactNode;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** A column's header; where the bank can sort by it, a button inside says and changes the order. */
export function HeaderCell<Row extends object>({ header, index, children }: HeaderCellProps<Row>) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const end = column.columnDef.meta?.align === 'end';
  const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown;
  return (
    <th
      aria-colindex={index + 1}
      aria-sort={sorted === false ? undefined : ARIA_SORT[sorted]}
      className={cx(
        'flex min-w-0 items-center px-3 text-xs font-medium text-ink-2',
        end && 'justify-end rtl:justify-start',
      )}
    >
      {column.getCanSort() ? (
        <button
          type="button"
          onClick={() => column.toggleSorting(sorted === false ? undefined : sorted === 'asc')}
          className={cx(
            'group -mx-1.5 inline-flex h-6 min-w-0 items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-ink',
            sorted !== false && 'text-ink',
            end && 'flex-row-reverse rtl:flex-row',
          )}
        >
          <span className="truncate" onPointerEnter={titleWhereCut}>
            {children}
          </span>
          <Icon
            aria-hidden
            className={cx('size-3.5 shrink-0', sorted === false && 'opacity-50 group-hover:opacity-100')}
          />
        </button>
      ) : (
        <span className="truncate" onPointerEnter={titleWhereCut}>
          {children}
        </span>
      )}
    </th>
  );
}
