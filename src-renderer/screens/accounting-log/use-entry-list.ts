import { ENTRY_MARKS, type EntryMark } from '../../../src-shared/mt940/model.ts';
import type { EntryList } from '../../../src-shared/operator/entries-views.ts';
import { useListState, type ListState } from '../../components/data-table/use-list-state.ts';
import { useChoiceParam, useDateParam, useParam } from '../../router/use-param.ts';

const SORTS = ['bookedAt', 'amountMinor'] as const;

type Filter<T> = [T | undefined, (value: T | undefined) => void];

/** Which entries the address asks for, and in which order. */
export interface EntryListState {
  list: EntryList;
  state: ListState<(typeof SORTS)[number]>;
  account: Filter<string>;
  mark: Filter<EntryMark>;
  from: Filter<string>;
  to: Filter<string>;
  isFiltered: boolean;
  clear: () => void;
}

export function useEntryList(): EntryListState {
  const account = useParam('account');
  const mark = useChoiceParam('mark', ENTRY_MARKS);
  const from = useDateParam('from');
  const to = useDateParam('to');
  const state = useListState(SORTS);
  return {
    list: { ...state.query, accountNumber: account[0], mark: mark[0], from: from[0], to: to[0] },
    state,
    account,
    mark,
    from,
    to,
    isFiltered: [account, mark, from, to].some(([value]) => value !== undefined) || state.search !== '',
    clear: () => state.clear(['account', 'mark', 'from', 'to']),
  };
}
