import { clearingAccountNumber, isAccountNumber, isReservedAccountNumber } from './account-number.ts';
import type { Beneficiary } from './payment.ts';

/** Where the credit leg of a payment goes: the beneficiary's own account here, or a clearing account named for a bank or provider. */
export type CreditRoute =
  { to: 'beneficiary'; accountNumber: string } | { to: 'clearing'; accountNumber: string; partner: string };

/**
 * The credit side of spec/data-model.md, 5. `ownBankCodes` are the codes under which the bridge knows this bank.
 * An account number that no account can have (too long for `:25:`, reserved) goes to clearing, too: a payment that
 * was accepted is always bookable.
 */
export function routeCredit(beneficiary: Beneficiary, ownBankCodes: readonly string[]): CreditRoute {
  switch (beneficiary.accountType) {
    case 'MOBILE_WALLET':
      return clearing(beneficiary.mobileWalletProvider);
    case 'EMAIL_WALLET':
      return clearing(beneficiary.emailWalletProvider);
    default:
      return routeBankAccount(beneficiary, ownBankCodes);
  }
}

function routeBankAccount(beneficiary: Beneficiary, ownBankCodes: readonly string[]): CreditRoute {
  const { accountNumber, bankCode } = beneficiary;
  if (bankCode === null || !ownBankCodes.includes(bankCode)) {
    return clearing(bankCode ?? beneficiary.mobileWalletProvider ?? beneficiary.emailWalletProvider);
  }
  if (accountNumber === null || !isAccountNumber(accountNumber) || isReservedAccountNumber(accountNumber)) {
    return clearing(bankCode);
  }
  return { to: 'beneficiary', accountNumber };
}

/** The other bank that holds the account that is paid; null for accounts here, wallets, and where no bank is named. */
export function otherBankOf(
  { accountType, bankCode }: Pick<Beneficiary, 'accountType' | 'bankCode'>,
  ownBankCodes: readonly string[],
): string | null {
  if (accountType === 'MOBILE_WALLET' || accountType === 'EMAIL_WALLET') return null;
  const code = bankCode?.trim() || null;
  return code === null || ownBankCodes.includes(bankCode!) ? null : code;
}

function clearing(partner: string | null): CreditRoute {
  const name = partner?.trim() || 'UNSPECIFIED';
  return { to: 'clearing', accountNumber: clearingAccountNumber(name), partner: name };
}
