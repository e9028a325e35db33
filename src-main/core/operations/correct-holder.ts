import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findAccount, updateHolder } from '../db/tables/accounts.ts';
import type { BankContext } from './context.ts';
import { holderData, type HolderInput, type HolderRefusal } from './holder-data.ts';

export interface CorrectHolder extends HolderInput {
  accountNumber: string;
}

export type CorrectHolderRefusal = 'account_not_found' | 'account_number_reserved' | HolderRefusal;

/**
 * Puts right who holds an account and how to reach them. No money moves, and what was booked keeps the words it was booked with;
 * the earlier data stay in the record of operators' actions. Clearing and funding accounts are the bank's own.
 */
export function correctHolder(
  bank: BankContext,
  request: CorrectHolder,
): Promise<Outcome<{ accountNumber: string }, CorrectHolderRefusal>> {
  return bank.lane.write((handle) => {
    const { accountNumber } = request;
    const account = findAccount(handle, accountNumber);
    if (account === undefined) return refuse('account_not_found', { account: accountNumber });
    if (account.account_kind === 'funding' || account.account_kind === 'clearing')
      return refuse('account_number_reserved', { account: accountNumber });
    const holder = holderData(request);
    if (!holder.ok) return holder;

    const { holderName, phone, email } = holder.value;
    updateHolder(handle, accountNumber, {
      account_holder_name: holderName,
      account_holder_phone: phone,
      phone_digits: phoneDigits(phone ?? '') || null,
      account_holder_email: email,
    });
    return done({ accountNumber });
  });
}
