import type { SettingKey } from '../../../src-shared/bank/settings.ts';

export type Group = 'listener' | 'posting' | 'statements' | 'bank';

/** The settings that can be edited, as the screen groups them. */
export const GROUPS: Readonly<Record<Group, readonly SettingKey[]>> = {
  listener: ['host', 'port', 'allowedHosts', 'bridgeToken'],
  posting: ['processPaymentFrequency', 'paymentInitiateAttempts', 'bookKeeping'],
  statements: ['mt940StatementCallbackUrl', 'statementFrequency', 'statementAfterBatch'],
  bank: ['bankSimulatorCode', 'consolePort'],
};

/** The settings of the first start, which are only shown. */
export const TREASURY: readonly SettingKey[] = [
  'seedTreasuryAccount',
  'treasuryAccountNumber',
  'treasuryAccountCurrency',
  'treasuryAccountHolderName',
  'treasuryAvailableBalance',
];
