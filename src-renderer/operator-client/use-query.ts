import { useSyncExternalStore } from 'react';
import type { OperatorInput, OperatorResults } from '../../src-shared/operator/api.ts';
import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import { useBank } from './bank-context.tsx';
import type { Snapshot } from './fetch-cell.ts';
import type { QueryMethod } from './methods.ts';

export interface QueryAnswer<T> extends Snapshot<T> {
  retry: () => void;
}

/**
 * The bank's answer to a question, kept up to date: `data` is undefined until the first answer and then always the
 * newest one. Everything that asks the same shares one call.
 * @param topics narrows which changes lead to a new fetch; must be a constant.
 */
export function useQuery<M extends QueryMethod>(
  method: M,
  input: OperatorInput<M>,
  topics?: readonly ChangeTopic[],
): QueryAnswer<OperatorResults[M]> {
  const cell = useBank().cache.cell(method, input, topics);
  return { ...useSyncExternalStore(cell.observe, cell.snapshot), retry: cell.refresh };
}
