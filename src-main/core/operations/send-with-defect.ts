import { isCallbackUrl } from '../../../src-shared/bank/callback-url.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { withDefect, type StatementDefect } from '../../../src-shared/mt940/defects.ts';
import { findStatement } from '../db/tables/account-statements.ts';
import { queueTraining } from '../db/tables/training-sends.ts';
import type { BankContext } from './context.ts';

export type SendWithDefectRefusal =
  | 'statement_not_found'
  | 'statement_not_generated'
  | 'defect_impossible'
  | 'delivery_url_invalid'
  | 'callback_url_missing';

/**
 * Puts a text with a defect, made of a generated statement, in the queue for one upload; `url` null: to the callback URL. It is kept apart:
 * the statement, its delivery, the account, numbers, balances and reported entries stay as they are.
 */
export function sendWithDefect(
  bank: BankContext,
  request: { id: number; defect: StatementDefect; url: string | null },
): Promise<Outcome<null, SendWithDefectRefusal>> {
  return bank.lane.write((handle) => {
    const url = request.url?.trim() ?? bank.settings().mt940StatementCallbackUrl;
    const words = { statement: String(request.id) };
    const statement = findStatement(handle, request.id);
    if (statement === undefined) return refuse('statement_not_found', words);
    const text = statement.account_statement_lob;
    if (statement.statement_state !== 'generated' || text === null) {
      return refuse('statement_not_generated', words);
    }
    const made = withDefect(text, request.defect, request.id);
    if (made === null) return refuse('defect_impossible', words);
    if (request.url !== null && !isCallbackUrl(url)) return refuse('delivery_url_invalid');
    if (url === '') return refuse('callback_url_missing');

    queueTraining(handle, {
      statementId: request.id,
      defect: request.defect,
      url,
      text: made.text,
      from: made.from,
      to: made.to,
      now: bank.clock.now().toISOString(),
    });
    return done(null);
  });
}
