/** The digits of a phone number: `+254 700-000001` and `254700000001` are the same subscriber. Empty when there are none. */
export function phoneDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '');
}
