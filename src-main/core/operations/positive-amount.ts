import { refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { parseAmount, type AmountFault, type Minor } from '../../../src-shared/money/amount.ts';

/** The refusals of an amount that somebody asks the bank to move. */
export type AmountRefusal = AmountFault | 'amount_not_positive';

/** An amount from outside as minor units above zero, or the refusal; `params` go into the refusal's text. */
export function positiveAmount(
  value: number | string,
  currency: string,
  params: Readonly<Record<string, string>> = {},
): Outcome<Minor, AmountRefusal> {
  const amount = parseAmount(value, currency);
  const words = { ...params, amount: String(value), currency };
  if (!amount.ok) return refuse(amount.fault, words);
  if (amount.minor <= 0) return refuse('amount_not_positive', words);
  return { ok: true, value: amount.minor };
}
