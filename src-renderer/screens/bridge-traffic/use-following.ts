import type { OperatorInput } from '../../../src-shared/operator/api.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { useParam } from '../../router/use-param.ts';

type Filter = Omit<OperatorInput<'listBridgeCalls'>, 'cursor' | 'limit'>;

/** Whether the list follows the bank, or stands still at a call; kept in the address, like the filters. */
export interface Following {
  isOn: boolean;
  /** The newest call that a list which stands still shows. */
  upToId: number | undefined;
  hold: (newest: number) => void;
  follow: () => void;
}

export function useFollowing(): Following {
  const [text, setText] = useParam('upTo');
  const upToId = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  return {
    isOn: upToId === undefined,
    upToId,
    hold: (newest) => setText(String(newest)),
    follow: () => setText(undefined),
  };
}

/** The calls that came since the list stands still, as many as the filter would show, and the newest of them. */
export function useFreshCalls(filter: Filter, upToId: number | undefined) {
  const afterId = upToId ?? Number.MAX_SAFE_INTEGER;
  const { data } = useQuery('listBridgeCalls', { ...filter, afterId, limit: 1 });
  const newest = data?.rows[0]?.id;
  return newest === undefined || upToId === undefined
    ? null
    : { newest, count: data!.count, isAtLeast: data!.countIsLowerBound };
}
