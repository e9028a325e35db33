import type { DeliveryFault } from '../../../src-shared/bank/delivery-faults.ts';

/**
 * What the bridge said to an uploaded statement; `accepted` = any 2xx (spec/bridge-contract.md) in which the bridge does not say itself
 * that it has not taken it.
 */
export type SendResult =
  | { accepted: true; status: number; body: string }
  /** `status` is null when no answer came; `error` is for logs, in plain words. */
  | { accepted: false; status: number | null; body: string | null; fault: DeliveryFault; error: string };

/** Uploads one MT940 text to the bridge. Never throws: an unreachable bridge is an answer, too. */
export interface StatementSender {
  send(url: string, text: string): Promise<SendResult>;
}
