import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findStatement } from '../db/tables/account-statements.ts';
import { queueDelivery } from '../db/tables/statement-deliveries.ts';
import type { BankContext } from './context.ts';

/** Puts a generated statement in the queue for the callback URL, at once; also one that was delivered before, to be sent again. */
export function sendStatement(
  bank: BankContext,
  request: { id: number },
): Promise<Outcome<null, 'statement_not_found' | 'statement_not_generated' | 'callback_url_missing'>> {
  return bank.lane.write((handle) => {
    const url = bank.settings().mt940StatementCallbackUrl;
    const statement = findStatement(handle, request.id);
    if (statement === undefined) return refuse('statement_not_found', { statement: String(request.id) });
    if (statement.statement_state !== 'generated') {
      return refuse('statement_not_generated', { statement: String(request.id) });
    }
    if (url === '') return refuse('callback_url_missing');

    queueDelivery(handle, {
      statementId: statement.id,
      account: statement.account_number,
      url,
      now: bank.clock.now().toISOString(),
    });
    return done(null);
  });
}
