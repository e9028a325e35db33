import { otherBankOf } from './credit-routing.ts';
import type { Beneficiary } from './payment.ts';
import type { ReturnReason } from './return-reasons.ts';
import { commaList, type Settings } from './settings.ts';

/** Which payments other banks send back, and why; made of the settings by {@link returnRulesOf}. */
export interface ReturnRules {
  /** Percent of the payments, above 0. */
  rate: number;
  reasons: readonly ReturnReason[];
  /** The banks that send payments back; empty = all. */
  bankCodes: readonly string[];
  seed: string;
}

/** The rules that the settings make; null while no payment is to come back by itself. */
export function returnRulesOf(
  settings: Pick<Settings, 'returnRate' | 'returnReasons' | 'returnBankCodes' | 'returnSeed'>,
): ReturnRules | null {
  if (settings.returnRate === 0) return null;
  return {
    rate: settings.returnRate,
    reasons: commaList(settings.returnReasons) as ReturnReason[],
    bankCodes: commaList(settings.returnBankCodes),
    seed: settings.returnSeed,
  };
}

/**
 * Why another bank will send the payment back, or null when it keeps it (spec/data-model.md, 6). It depends on the seed and the payment's
 * reference alone, never on what was asked before: the same seed returns the same payments whatever the order, a crash or a
 * restart, and a higher rate returns the same ones and more.
 */
export function expectedReturn(
  rules: ReturnRules,
  payment: { reference: string; beneficiary: Pick<Beneficiary, 'accountType' | 'bankCode'> },
  ownBankCodes: readonly string[],
): ReturnReason | null {
  const bank = otherBankOf(payment.beneficiary, ownBankCodes);
  if (bank === null || (rules.bankCodes.length > 0 && !rules.bankCodes.includes(bank))) return null;
  if (share(`${rules.seed}\n${payment.reference}`) * 100 >= rules.rate) return null;
  const at = Math.floor(share(`${rules.seed}\n${payment.reference}\nreason`) * rules.reasons.length);
  return rules.reasons[at]!;
}

/** A number from 0 to below 1 for a text, evenly spread: FNV-1a, its bits mixed once more as MurmurHash3 ends. */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
