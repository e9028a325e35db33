import { isCallbackUrl } from '../../../src-shared/bank/callback-url.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findStatement } from '../db/tables/account-statements.ts';
import { findDelivery, queueDelivery } from '../db/tables/statement-deliveries.ts';
import type { BankContext } from './context.ts';

export type SendStatementRefusal =
  | 'statement_not_found'
  | 'statement_not_generated'
  | 'delivery_under_way'
  | 'delivery_url_invalid'
  | 'callback_url_missing';

/**
 * Puts a generated statement in the queue, at once; also one that was delivered, given up or cancelled before, to be sent again.
 * `url` is where this sending alone goes; null or left out: to the callback URL.
 */
export function sendStatement(
  bank: BankContext,
  request: { id: number; url?: string | null },
): Promise<Outcome<null, SendStatementRefusal>> {
  return bank.lane.write((handle) => {
    const callbackUrl = bank.settings().mt940StatementCallbackUrl;
    const elsewhere = request.url ?? null;
    const url = elsewhere?.trim() ?? callbackUrl;
    const words = { statement: String(request.id) };
    const statement = findStatement(handle, request.id);
    if (statement === undefined) return refuse('statement_not_found', words);
    if (statement.statement_state !== 'generated') return refuse('statement_not_generated', words);
    if (findDelivery(handle, request.id)?.delivery_state === 'sending') {
      return refuse('delivery_under_way', words);
    }
    if (elsewhere !== null && !isCallbackUrl(url)) return refuse('delivery_url_invalid');
    if (url === '') return refuse('callback_url_missing');

    queueDelivery(handle, {
      statementId: statement.id,
      account: statement.account_number,
      url,
      otherUrl: url === callbackUrl ? null : url,
      now: bank.clock.now().toISOString(),
    });
    return done(null);
  });
}
