import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import type { ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import { ensureStatementRequest } from '../db/tables/account-statements.ts';
import { findPayment } from '../db/tables/payments.ts';
import { findReturnable, holdsTheMoney, returnPayment as returnInLedger } from '../ledger/return-payment.ts';
import type { BankContext } from './context.ts';

export interface ReturnPayment {
  paymentReferenceNumber: string;
  reason: ReturnReason;
}

export type ReturnPaymentRefusal =
  'payment_not_found' | 'payment_not_booked' | 'payment_already_returned' | 'return_funds_gone';

/** Sends a booked payment back by an operator's hand, wherever it went (spec/data-model.md, 6); a statement tells the bridge. */
export function returnPayment(
  bank: BankContext,
  request: ReturnPayment,
): Promise<Outcome<null, ReturnPaymentRefusal>> {
  return bank.lane.write((handle) => {
    const payment = findPayment(handle, request.paymentReferenceNumber);
    const words = { payment: request.paymentReferenceNumber };
    if (payment === undefined) return refuse('payment_not_found', words);
    if (payment.returned_at !== null) return refuse('payment_already_returned', words);
    const returnable = findReturnable(handle, payment);
    if (returnable === undefined) return refuse('payment_not_booked', words);
    if (!holdsTheMoney(returnable)) {
      const {
        account_number: account,
        available_balance: available,
        account_currency,
      } = returnable.credited!;
      return refuse('return_funds_gone', {
        ...words,
        account,
        available: formatMoney(available, account_currency),
      });
    }

    const date = bank.clock.today();
    const now = bank.clock.now().toISOString();
    returnInLedger(handle, returnable, { reason: request.reason, date, now });
    if (bank.settings().statementAfterBatch)
      ensureStatementRequest(handle, { account: payment.remitting_account, date, now });
    return done(null);
  });
}
