import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import { markSign } from '../../../src-shared/mt940/model.ts';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import { findLatestEntries, type Entry } from '../db/tables/accounting-logs.ts';
import { findAccountByPhone, type Account } from '../db/tables/accounts.ts';
import type { BankContext } from './context.ts';

const MENU = [
  'CON Welcome to Example Bank. What do you want to do?',
  '',
  '1. Get account balance',
  '3. See recent transactions',
  '',
  'Transfers are not offered here.',
].join('\n');

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * One turn of the USSD dialogue (spec/bridge-contract.md): `text` is what the caller has chosen, empty at first. The
 * answer starts with `CON ` when the menu goes on, with `END ` when it is over. The numbers of the menu are those
 * that users of the Example Bank know; its transfer, which did nothing, is not offered.
 */
export function ussd(bank: BankContext, call: { phoneNumber: string; text: string }): string {
  switch (call.text.trim()) {
    case '':
      return MENU;
    case '1':
      return forAccount(bank, call.phoneNumber, balanceText);
    case '3':
      return forAccount(bank, call.phoneNumber, (account) =>
        entriesText(findLatestEntries(bank.reader, account.account_number, 3)),
      );
    default:
      return 'END Invalid choice selected!';
  }
}

function forAccount(bank: BankContext, phoneNumber: string, answer: (account: Account) => string): string {
  const digits = phoneDigits(phoneNumber);
  const account = digits === '' ? undefined : findAccountByPhone(bank.reader, digits);
  return account === undefined
    ? `END Account not found for this phone number: ${phoneNumber}`
    : `END ${answer(account)}`;
}

function balanceText(account: Account): string {
  const balance = formatMoney(account.available_balance, account.account_currency);
  return `Available balance in account ending with ${account.account_number.slice(-4)} is ${balance}`;
}

function entriesText(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'No transactions yet';
  return entries
    .map((entry) => {
      const [, month, day] = entry.transaction_date.split('-');
      return [
        markSign(entry.debit_credit) === 1 ? 'CR' : 'DR',
        formatMoney(entry.transaction_amount, entry.transaction_currency),
        `${day}/${MONTHS[Number(month) - 1]}`,
        entry.narrative_3 ?? '',
        entry.narrative_4 ?? '',
      ].join(' - ');
    })
    .join('\n');
}
