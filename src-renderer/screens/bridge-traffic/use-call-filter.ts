import {
  BRIDGE_OPERATIONS,
  CALL_OUTCOMES,
  type BridgeCallFilter,
} from '../../../src-shared/operator/traffic-views.ts';
import { useChoiceParam, useParam } from '../../router/use-param.ts';

const MINUTE = 60_000;

/** The times that can be chosen, and how long ago each began. */
const SINCE_AGO = { minutes15: 15 * MINUTE, hour: 60 * MINUTE, today: 0, day: 24 * 60 * MINUTE } as const;
export type Since = keyof typeof SINCE_AGO;
export const SINCE = Object.keys(SINCE_AGO) as Since[];

/** The params in the address that filter the log. */
export const FILTER_PARAMS = ['operation', 'outcome', 'since', 'reference', 'pinned'] as const;

/** The filters of the log, kept in the address. */
export function useCallFilter() {
  const [operation, setOperation] = useChoiceParam('operation', BRIDGE_OPERATIONS);
  const [outcome, setOutcome] = useChoiceParam('outcome', CALL_OUTCOMES);
  const [since, setSince] = useChoiceParam('since', SINCE);
  const [reference, setReference] = useParam('reference');
  const [pinned, setPinned] = useChoiceParam('pinned', ['only']);
  const filter: BridgeCallFilter = {
    operation,
    outcome,
    reference,
    pinned: pinned === undefined ? undefined : true,
    from: since === undefined ? undefined : startOf(since),
  };
  const isSet = Object.values(filter).some((value) => value !== undefined);
  return { filter, isSet, since, setOperation, setOutcome, setSince, setReference, pinned, setPinned };
}

/** To the minute, so that the question stays the same for as long. */
function startOf(since: Since): string {
  const now = Date.now();
  const start = since === 'today' ? new Date(now).setHours(0, 0, 0, 0) : now - SINCE_AGO[since];
  return new Date(Math.floor(start / MINUTE) * MINUTE).toISOString();
}
