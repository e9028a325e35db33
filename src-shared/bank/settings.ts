import { z } from 'zod';
import { isCurrency } from '../money/currencies.ts';
import { STATEMENT_PROFILES } from '../mt940/profile.ts';
import { hostNames, isHostName } from './host-names.ts';
import { RETURN_REASONS, type ReturnReason } from './return-reasons.ts';
import { isAccountNumber, isReservedAccountNumber } from './account-number.ts';

// Flags and environment variables come as text, form fields as either.
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
const whole = (fault: string, [least, most]: [number, number]) =>
  z.preprocess(
    asNumber,
    z.number(fault).int(fault).min(least, `must be at least ${least}`).max(most, `must be at most ${most}`),
  );
const port = whole('must be a port number', [0, 65_535]);
const seconds = whole('must be a whole number of seconds', [1, 86_400]);
const truth = z.preprocess(
  (value) => (typeof value === 'string' ? (TRUTH[value.toLowerCase()] ?? value) : value),
  z.boolean('must be true or false (on or off)'),
);
const TRUTH: Readonly<Record<string, boolean>> = { true: true, on: true, false: false, off: false };
const text = z.string().trim();

/** The schema of every setting, and so of each flag, environment variable and form field of that name. */
export const settingsSchema = z.object({
  /** Address the bridge listener binds. */
  host: text.min(1, 'must be a host name or address'),
  port,
  /** The names beside its own under which callers may know the listener (`Host`), separated by commas. */
  allowedHosts: text.refine(
    (value) => hostNames(value).every(isHostName),
    'must be host names such as bank.example.org, separated by commas, without scheme and port',
  ),
  /** What every operation wants as `Authorization: Bearer …`; empty = nothing. */
  bridgeToken: text.regex(/^[\x21-\x7e]{0,256}$/, 'must be at most 256 ASCII characters, without spaces'),
  /** Megabytes of the largest call that the bridge listener reads. */
  maxBodySize: whole('must be a whole number of megabytes', [1, 512]),
  consolePort: port,
  /** Seconds between two runs of the posting job. */
  processPaymentFrequency: seconds,
  /** Seconds between two runs of the statement job. */
  statementFrequency: seconds,
  /** Failed attempts after which a batch waits for the operator. */
  paymentInitiateAttempts: whole('must be a whole number', [1, 100]),
  /** Where statements are delivered; empty = delivery is off. */
  mt940StatementCallbackUrl: text.refine(
    isHttpUrlOrEmpty,
    'must be an http:// or https:// address, or empty',
  ),
  /** Failed attempts after which a delivery is given up until an operator sends it again; 0 = never. */
  deliveryAttempts: whole('must be a whole number', [0, 1_000_000]),
  /** The codes under which payments name this bank, separated by commas. */
  bankSimulatorCode: text.refine((value) => bankCodes(value).length > 0, 'must name at least one bank code'),
  bookKeeping: z.enum(['double-entry', 'debit-only'], 'must be double-entry or debit-only'),
  /** Whether a processed batch asks for a statement of its remitting account by itself. */
  statementAfterBatch: truth,
  /** How statements are written: for the bridge, or in SWIFT's character set and pages. */
  statementProfile: z.enum(STATEMENT_PROFILES, 'must be bridge or swift'),
  /** Percent of the payments to other banks that come back; 0 = none. */
  returnRate: z.preprocess(
    asNumber,
    z.number('must be a percentage').min(0, 'must be at least 0').max(100, 'must be at most 100'),
  ),
  /** Why they come back, separated by commas. */
  returnReasons: text.refine(
    (value) => commaList(value).length > 0 && commaList(value).every(isReturnReason),
    `must be one or more of ${RETURN_REASONS.join(', ')}, separated by commas`,
  ),
  /** The codes of the banks that send payments back, separated by commas; empty = all other banks. */
  returnBankCodes: text,
  /** Decides which payments come back: the same seed, the same payments. */
  returnSeed: text.min(1, 'must not be empty').max(100, 'must be at most 100 characters'),
  /** Hours between two automatic backups; 0 = none. */
  backupFrequency: whole('must be a whole number of hours', [0, 8760]),
  /** How many automatic backups are kept. */
  backupsKept: whole('must be a whole number', [1, 1000]),
  seedTreasuryAccount: truth,
  treasuryAccountNumber: text.refine(
    (value) => isAccountNumber(value) && !isReservedAccountNumber(value),
    'must be an account number of 1 to 35 characters',
  ),
  treasuryAccountCurrency: text.refine(isCurrency, 'must be an ISO 4217 currency code such as USD'),
  treasuryAccountHolderName: text.min(1, 'must not be empty').max(140, 'must be at most 140 characters'),
  /** Whether it fits its currency is seen where both are known. */
  treasuryAvailableBalance: text.regex(
    /^\d+(?:\.\d+)?$/,
    'must be an amount of zero or more, such as 10000000.00',
  ),
});

/** All settings of the bank, as the core and the hosts use them. */
export type Settings = z.output<typeof settingsSchema>;
export type SettingKey = keyof Settings;

/** What the bank does when nobody says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  host: '127.0.0.1',
  port: 8003,
  allowedHosts: '',
  bridgeToken: '',
  maxBodySize: 64,
  consolePort: 8004,
  processPaymentFrequency: 10,
  statementFrequency: 10,
  paymentInitiateAttempts: 3,
  mt940StatementCallbackUrl: '',
  deliveryAttempts: 20,
  bankSimulatorCode: 'EXAMPLE-BANK,EXAMPLE_BANK',
  bookKeeping: 'double-entry',
  statementAfterBatch: true,
  statementProfile: 'bridge',
  returnRate: 0,
  returnReasons: RETURN_REASONS.join(','),
  returnBankCodes: '',
  returnSeed: '1',
  backupFrequency: 24,
  backupsKept: 7,
  seedTreasuryAccount: true,
  treasuryAccountNumber: 'SPONSOR0001',
  treasuryAccountCurrency: 'USD',
  treasuryAccountHolderName: 'Benefit programme sponsor',
  treasuryAvailableBalance: '10000000.00',
};

/**
 * When a changed setting takes effect: `now`; `listener` once the bridge listener has been opened again, which the bank does by
 * itself; `restart` at the next start; `first-start` only on an empty ledger.
 */
export type SettingEffect = 'now' | 'listener' | 'restart' | 'first-start';

export const SETTING_EFFECTS: Readonly<Record<SettingKey, SettingEffect>> = {
  host: 'listener',
  port: 'listener',
  allowedHosts: 'now',
  bridgeToken: 'now',
  maxBodySize: 'listener',
  consolePort: 'restart',
  processPaymentFrequency: 'now',
  statementFrequency: 'now',
  paymentInitiateAttempts: 'now',
  mt940StatementCallbackUrl: 'now',
  deliveryAttempts: 'now',
  bankSimulatorCode: 'now',
  bookKeeping: 'now',
  statementAfterBatch: 'now',
  statementProfile: 'now',
  returnRate: 'now',
  returnReasons: 'now',
  returnBankCodes: 'now',
  returnSeed: 'now',
  backupFrequency: 'now',
  backupsKept: 'now',
  seedTreasuryAccount: 'first-start',
  treasuryAccountNumber: 'first-start',
  treasuryAccountCurrency: 'first-start',
  treasuryAccountHolderName: 'first-start',
  treasuryAvailableBalance: 'first-start',
};

/** The settings that an operator may change and keep from the console; the first start is over by then. */
export const EDITABLE_SETTINGS = (Object.keys(SETTING_EFFECTS) as SettingKey[]).filter(
  (key) => SETTING_EFFECTS[key] !== 'first-start',
);

/** The single codes of {@link Settings.bankSimulatorCode}. */
export function bankCodes(bankSimulatorCode: string): string[] {
  return commaList(bankSimulatorCode);
}

/** The single words of a setting that lists them, separated by commas. */
export function commaList(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isReturnReason(word: string): word is ReturnReason {
  return (RETURN_REASONS as readonly string[]).includes(word);
}

function isHttpUrlOrEmpty(value: string): boolean {
  return value === '' || /^https?:\/\/[^\s/?#]+\S*$/i.test(value);
}
