import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';

/** What an operator says of an account's holder; phone and e-mail may be empty. */
export interface HolderInput {
  holderName: string;
  phone: string;
  email: string;
}

/** The same, as the ledger keeps it. */
export interface Holder {
  holderName: string;
  phone: string | null;
  email: string | null;
}

export type HolderRefusal = 'holder_name_invalid' | 'phone_invalid' | 'email_invalid';

const LONGEST_NAME = 140;
/** Something on both sides of one @, in all at most 254 characters (RFC 5321, 4.5.3.1.3); what lies behind is for nobody to check. */
const EMAIL = /^(?=.{3,254}$)[^\s@]+@[^\s@]+$/;

/** Holder data without blanks around, or which of it cannot be. */
export function holderData(input: HolderInput): Outcome<Holder, HolderRefusal> {
  const holderName = input.holderName.trim().toWellFormed();
  if (holderName === '' || holderName.length > LONGEST_NAME)
    return refuse('holder_name_invalid', { limit: String(LONGEST_NAME) });
  const phone = input.phone.trim();
  if (phone !== '' && !/^\d{4,20}$/.test(phoneDigits(phone))) return refuse('phone_invalid', { phone });
  const email = input.email.trim();
  if (email !== '' && !EMAIL.test(email)) return refuse('email_invalid', { email });
  return done({ holderName, phone: phone || null, email: email || null });
}
