/**
 * The active currency codes of ISO 4217 (list one, amendment 177), funds codes and metals left out: an account
 * is held in money that people are paid in.
 */
const CODES =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
  'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL ' +
  'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD ' +
  'MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG ' +
  'QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD ' +
  'TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** Exponents other than 2 (ISO 4217, column "minor unit"). Not from Intl: CLDR's digits differ from ISO's. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
]);

/** Every currency an account can be held in: ISO 4217 codes, in alphabetical order. */
export const CURRENCIES: readonly string[] = CODES.split(' ');

const KNOWN: ReadonlySet<string> = new Set(CURRENCIES);

/** Whether `code` is an active ISO 4217 currency code, written in capitals. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code);
}

/** How many decimals the currency's smallest unit has (ISO 4217): USD 2, JPY 0, KWD 3; 2 for an unknown code. */
export function currencyExponent(code: string): number {
  return EXPONENTS.get(code) ?? 2;
}
