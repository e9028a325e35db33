import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import type { UndeliveredKind } from '../../../src-shared/bank/statuses.ts';
import { findGivenUp, findNeverSent, queueDelivery } from '../db/tables/statement-deliveries.ts';
import type { BankContext } from './context.ts';

const FIND = { never_sent: findNeverSent, given_up: findGivenUp } as const;

/** Puts all of one kind in the queue for the callback URL, in the order of the statements; gives back how many. */
export function sendUndelivered(
  bank: BankContext,
  request: { which: UndeliveredKind },
): Promise<Outcome<{ count: number }, 'callback_url_missing'>> {
  return bank.lane.write((handle) => {
    const url = bank.settings().mt940StatementCallbackUrl;
    if (url === '') return refuse('callback_url_missing');

    const now = bank.clock.now().toISOString();
    const found = FIND[request.which](handle);
    for (const { statement_id: statementId, account_number: account } of found) {
      queueDelivery(handle, { statementId, account, url, otherUrl: null, now });
    }
    return done({ count: found.length });
  });
}
