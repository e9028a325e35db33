import type { SortingState } from '@tanstack/react-table';
import { replaceParams, useRoute } from '../../router/route.ts';
import { useKeptParams } from './use-kept-params.ts';

export interface ListState<Sort extends string> {
  /** As the contract wants it. */
  query: { sort: Sort; direction: 'ascending' | 'descending'; search: string | undefined };
  /** As the table's headers want it. */
  sorting: SortingState;
  onSort: (sorting: SortingState) => void;
  search: string;
  onSearch: (text: string) => void;
  /** Takes away the search and the filters that live in these params. */
  clear: (params: readonly string[]) => void;
}

/**
 * Sort order and search of a list, kept in the address, so that reload, back and a shared link find the same list.
 * @param sorts the contract's sort names, the default first; columns that sort have these ids.
 */
export function useListState<const Sort extends string>(
  sorts: readonly [Sort, ...Sort[]],
  defaultDirection: 'ascending' | 'descending' = 'descending',
): ListState<Sort> {
  useKeptParams();
  const { params } = useRoute();
  const sort = sorts.find((name) => name === params['sort']) ?? sorts[0];
  const direction =
    params['direction'] === 'ascending' || params['direction'] === 'descending'
      ? params['direction']
      : defaultDirection;
  const search = params['search'] ?? '';
  return {
    query: { sort, direction, search: search === '' ? undefined : search },
    sorting: [{ id: sort, desc: direction === 'descending' }],
    onSort: ([first]) =>
      replaceParams({
        sort: first?.id,
        direction: first === undefined ? undefined : first.desc ? 'descending' : 'ascending',
      }),
    search,
    onSearch: (text) => replaceParams({ search: text }),
    clear: (names) =>
      replaceParams(Object.fromEntries(['search', ...names].map((name) => [name, undefined]))),
  };
}
