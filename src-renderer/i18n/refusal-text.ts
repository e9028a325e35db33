import type { Refusal } from '../../src-shared/bank/refusals.ts';
import { i18n } from './instance.ts';

/** What a refusal says to the operator. Its params come from the bank, so their names are not known to the compiler. */
export function refusalText(refusal: Refusal): string {
  const translate = i18n.t as (key: string, params: Readonly<Record<string, string>>) => string;
  return translate(`refusals.${refusal.code}`, refusal.params);
}
