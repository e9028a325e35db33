import { SETTING_EFFECTS, type SettingKey } from '../../src-shared/bank/settings.ts';

/** Every setting, in the order of the help text. */
export const SETTING_KEYS = Object.keys(SETTING_EFFECTS) as SettingKey[];

/** What `--help` says of each setting. */
export const SETTING_HELP: Readonly<Record<SettingKey, string>> = {
  host: 'address that the bridge listener binds',
  port: 'port of the bridge listener; 0 takes any free one',
  allowedHosts: 'names beside its own under which callers know the listener (Host), separated by commas',
  bridgeToken: 'what the bridge must send as Authorization: Bearer …; nothing while it is empty',
  maxBodySize: 'megabytes of the largest call that the bridge listener reads',
  consolePort: 'port of the console in the browser (headless only); 0 takes any free one',
  processPaymentFrequency: 'seconds between two runs of the posting job',
  statementFrequency: 'seconds between two runs of the statement job',
  paymentInitiateAttempts: 'failed attempts after which a batch waits for the operator',
  mt940StatementCallbackUrl: "the bridge's address for statements; delivery is off while it is empty",
  deliveryAttempts: 'failed attempts after which a delivery is given up; never while it is 0',
  bankSimulatorCode: 'the codes under which payments name this bank, separated by commas',
  bookKeeping: 'double-entry, or debit-only as the published design has it',
  statementAfterBatch: 'on or off: a statement of the remitting account after each processed batch',
  statementProfile: "bridge, or swift: SWIFT's character set, CRLF, pages of 2,000 characters",
  returnRate: 'percent of the payments to other banks that come back; none while it is 0',
  returnReasons: 'why they come back, separated by commas',
  returnBankCodes:
    'the banks that send payments back, separated by commas; all other banks while it is empty',
  returnSeed: 'decides which payments come back: the same seed, the same payments',
  backupFrequency: 'hours between two automatic backups; none while it is 0',
  backupsKept: 'how many automatic backups are kept; those made by hand or before a restore always are',
  seedTreasuryAccount: 'true or false: open the treasury account on an empty ledger',
  treasuryAccountNumber: 'its number',
  treasuryAccountCurrency: 'its currency, ISO 4217',
  treasuryAccountHolderName: 'its holder',
  treasuryAvailableBalance: 'its opening funds',
};

/** `processPaymentFrequency` -> `process-payment-frequency`, the name of the flag without its dashes. */
export function flagName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `processPaymentFrequency` -> `EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY`. */
export function variableName(key: string): string {
  return `EXAMPLE_BANK_${flagName(key).replaceAll('-', '_').toUpperCase()}`;
}
