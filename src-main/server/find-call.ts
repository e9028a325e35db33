import type { Operator } from '../../src-shared/operator/actions.ts';
import type { FindHit } from '../../src-shared/operator/find-views.ts';
import type { TrafficHandlers } from './call-log/traffic-handlers.ts';

/** A call of the bridge is found by the number that Bridge traffic gives it: `#12`. The log of the calls is beside the ledger, so it is asked here. */
export async function findCall(traffic: TrafficHandlers, text: string, by: Operator): Promise<FindHit[]> {
  const number = /^\s*#\s?(\d{1,12})\s*$/.exec(text)?.[1];
  if (number === undefined) return [];
  const call = await traffic.getBridgeCall({ id: Number(number) }, by);
  if (call === null) return [];
  const { id, method, path, at } = call;
  return [
    {
      kind: 'call',
      id: String(id),
      label: `#${id}`,
      about: `${method} ${path}`,
      amountMinor: null,
      currency: null,
      date: at.slice(0, 10),
    },
  ];
}
