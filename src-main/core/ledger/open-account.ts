import type { AccountKind } from '../../../src-shared/bank/statuses.ts';
import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import type { WriteHandle } from '../db/handle.ts';
import { insertAccount } from '../db/tables/accounts.ts';

/** What an account is opened with; `openingMinor` in minor units of `currency`. */
export interface AccountOpening {
  accountNumber: string;
  holderName: string;
  currency: string;
  kind: AccountKind;
  openingMinor: number;
  phone: string | null;
  email: string | null;
  date: string;
  now: string;
}

/** Opens an account: the only place where money enters the ledger without an entry, as its opening funds. */
export function openAccount(handle: WriteHandle, opening: AccountOpening): void {
  insertAccount(handle, {
    account_number: opening.accountNumber,
    account_holder_name: opening.holderName,
    account_currency: opening.currency,
    book_balance: opening.openingMinor,
    account_kind: opening.kind,
    opening_funds: opening.openingMinor,
    account_holder_phone: opening.phone,
    phone_digits: phoneDigits(opening.phone ?? '') || null,
    account_holder_email: opening.email,
    opened_date: opening.date,
    opened_at: opening.now,
  });
}
