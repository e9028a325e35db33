/** What can be found by a reference; each kind has its place in the console. */
export const HIT_KINDS = ['account', 'payment', 'block', 'batch', 'statement', 'entry', 'call'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** One thing that begins with what was asked for. */
export interface FindHit {
  kind: HitKind;
  /** What the thing's address is made of. */
  id: string;
  /** What it is called by. */
  label: string;
  /** Who or what it is about: a holder, a beneficiary, an account, an operation. */
  about: string | null;
  /** Its amount, where it has one, in minor units of `currency`. */
  amountMinor: number | null;
  currency: string | null;
  /** The day of it, where that tells it from others. */
  date: string | null;
}

/** At most so many are found; what is looked for should be among them. */
export const MOST_HITS = 20;

/** An account that has a phone number, as the USSD phone suggests it. */
export interface PhoneRow {
  phone: string;
  accountNumber: string;
  holderName: string;
}

/** One turn of a USSD dialogue, as it goes over the wire. */
export interface UssdTurn {
  /** The form that the gateway would post to `/ussd`. */
  request: string;
  /** The bank's answer, beginning `CON ` or `END `. */
  response: string;
  milliseconds: number;
}
