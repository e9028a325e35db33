import type { SettingKey } from '../../../src-shared/bank/settings.ts';

export type Group = 'listener' | 'posting' | 'returns' | 'statements' | 'bank' | 'backups';

/** The settings that can be edited, as the screen groups them. */
export const GROUPS: Readonly<Record<Group, readonly SettingKey[]>> = {
  listener: ['host', 'port', 'allowedHosts', 'bridgeToken', 'maxBodySize'],
  posting: ['processPaymentFrequency', 'paymentInitiateAttempts', 'bookKeeping'],
  returns: ['returnRate', 'returnReasons', 'returnBankCodes', 'returnSeed'],
  statements: [
    'mt940StatementCallbackUrl',
    'deliveryAttempts',
    'statementFrequency',
    'statementAfterBatch',
    'statementProfile',
  ],
  bank: ['bankSimulatorCode', 'consolePort'],
  backups: ['backupFrequency', 'backupsKept'],
};

/** The settings of the first start, which are only shown. */
export const TREASURY: readonly SettingKey[] = [
  'seedTreasuryAccount',
  'treasuryAccountNumber',
  'treasuryAccountCurrency',
  'treasuryAccountHolderName',
  'treasuryAvailableBalance',
];
