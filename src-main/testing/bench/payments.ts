import { localDate } from '../../core/ports/clock.ts';
import type { ProbedBank } from './probed-bank.ts';

/** How many payments one call carries, as the bridge cuts its envelopes. */
export const CALL_SIZE = 10_000;
const AMOUNT = 1;

/** Blocks what `count` payments need. */
export async function blockFor(bank: ProbedBank, count: number): Promise<string> {
  const answer = await bank.ask('block_funds', {
    account_number: 'SPONSOR0001',
    currency: 'USD',
    amount: count * AMOUNT,
  });
  return String(answer['block_reference_no']);
}

/**
 * The body of a call with `count` payments from `first` on: accounts here, each its own, as a national programme has them. `paid` is the
 * first beneficiary's number; by default that of the payment, who is then paid for the first time.
 */
export function paymentsBody(block: string, first: number, count: number, paid = first): string {
  const today = localDate(new Date());
  const payments = Array.from({ length: count }, (_, at) => {
    const reference = String(first + at).padStart(16, '0');
    const number = String(paid + at).padStart(16, '0');
    return {
      payment_reference_number: reference,
      remitting_account: 'SPONSOR0001',
      remitting_account_currency: 'USD',
      payment_amount: AMOUNT,
      funds_blocked_reference_number: block,
      payment_date: today,
      beneficiary_name: `Beneficiary ${number}`,
      beneficiary_account: `BEN${number}`,
      beneficiary_account_currency: 'USD',
      beneficiary_account_type: 'BANK_ACCOUNT',
      beneficiary_bank_code: 'EXAMPLE-BANK',
      beneficiary_branch_code: 'HQ',
      beneficiary_phone_no: `+2517${number.slice(-8)}`,
      narrative_1: 'Old-age pension, November 2026',
      narrative_2: 'PENSION',
      narrative_3: 'NOV-2026',
      narrative_4: `BEN-${number}`,
      narrative_5: reference,
      narrative_6: '',
    };
  });
  return JSON.stringify(payments);
}

/** Sends `count` payments in calls of {@link CALL_SIZE}, from the reference number `first` on; they wait to be posted. */
export async function accept(bank: ProbedBank, first: number, count: number, paid = first): Promise<void> {
  const block = await blockFor(bank, count);
  for (let sent = 0; sent < count; sent += CALL_SIZE) {
    const body = paymentsBody(block, first + sent, Math.min(CALL_SIZE, count - sent), paid + sent);
    await bank.send('initiate_payment', body);
  }
}
