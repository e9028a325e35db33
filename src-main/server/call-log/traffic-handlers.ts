import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { OperatorHandlers } from '../../../src-shared/operator/api.ts';
import type { trafficInputs } from '../../../src-shared/operator/traffic-views.ts';
import type { BridgeListener } from '../../adapters/bridge-http/listener.ts';
import type { CallLog } from '../../core/ports/call-log.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Replayer } from './replay.ts';

export type TrafficHandlers = Pick<OperatorHandlers, keyof typeof trafficInputs>;

/** The part of the operator API that is about the log of the calls. */
export function createTrafficHandlers({
  log,
  listener,
  replayer,
  clock,
}: {
  log: CallLog;
  listener: Pick<BridgeListener, 'view'>;
  replayer: Replayer;
  clock: Clock;
}): TrafficHandlers {
  return {
    listBridgeCalls: (query) => log.list(query),
    getBridgeCall: ({ id }) => log.get(id),
    getCallStats: ({ hours }) => log.stats(hours, clock.now().setHours(0, 0, 0, 0)),
    pinBridgeCall: ({ id, pinned }) => log.pin(id, pinned),
    clearBridgeCalls: () => log.clear(),
    exportBridgeCalls: (filter) => log.export(filter),
    async replayBridgeCall({ id }) {
      const call = await log.whole(id);
      if (!call.ok) return call;
      const view = listener.view();
      if (view.state !== 'listening') return refuse('listener_closed', { detail: '' });
      const made = await replayer.replay(id, call.value, view.address);
      return made.ok ? done({ id: await log.numberOf(made.value) }) : made;
    },
  };
}
