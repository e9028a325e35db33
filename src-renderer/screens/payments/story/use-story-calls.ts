import type { BridgeCallRow } from '../../../../src-shared/operator/traffic-views.ts';
import { useQuery } from '../../../operator-client/use-query.ts';

/** The last accepted check of an account before a moment, as the log of the bridge's calls has it. */
export function useCheckBefore(accountNumber: string, before: string | null): BridgeCallRow | undefined {
  const { data } = useQuery('listBridgeCalls', {
    operation: 'check_funds',
    reference: accountNumber,
    limit: 1,
    // A block takes longer than a millisecond, and carries the moment at which it was made.
    ...(before !== null && { to: before }),
  });
  return data?.rows[0];
}

/** The call that made a block, or initiated a payment: the first that went through. */
export function useCallOf(
  operation: 'block_funds' | 'initiate_payment',
  reference: string,
): BridgeCallRow | undefined {
  const { data } = useQuery('listBridgeCalls', {
    operation,
    reference,
    outcome: 'ok',
    direction: 'ascending',
    limit: 1,
  });
  return data?.rows[0];
}
