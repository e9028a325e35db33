import { SETTING_EFFECTS, type SettingKey } from '../../src-shared/bank/settings.ts';

/** Every setting, in the order of the help text. */
export const SETTING_KEYS = Object.keys(SETTING_EFFECTS) as SettingKey[];

/** What `--help` says of each setting. */
export const SETTING_HELP: Readonly<Record<SettingKey, string>> = {
  host: 'address that the bridge listener binds',
  port: 'port of the bridge listener; 0 takes any free one',
  allowedHosts: 'names beside its own under which callers know the listener (Host), separated by commas',
  bridgeToken: 'what the bridge must send as Authorization: Bearer …; nothing while it is empty',
  consolePort: 'port of the console in the browser (headless only); 0 takes any free one',
  processPaymentFrequency: 'seconds between two runs of the posting job',
  statementFrequency: 'seconds between two runs of the statement job',
  paymentInitiateAttempts: 'failed attempts after which a batch waits for the operator',
  mt940StatementCallbackUrl: "the bridge's address for statements; delivery is off while it is empty",
  bankSimulatorCode: 'the codes under which payments name this bank, separated by commas',
  bookKeeping: 'double-entry, or debit-only as the published design has it',
  statementAfterBatch: 'on or off: a statement of the remitting account after each processed batch',
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
