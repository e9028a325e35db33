import type { SettingKey } from '../../../src-shared/bank/settings.ts';

export type Group = 'listener' | 'posting' | 'statements' | 'bank';

/** The settings that can be edited, as the screen groups them. */
export const GROUPS: Readonly<Record<Group, readonly SettingKey[]>> = {
  listener: ['host', 'port'],
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

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Whether only programs on this machine can call a listener that binds this host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.trim());
}
