import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type SettingKey } from '../../src-shared/bank/settings.ts';
import { parseConfig, type HostConfig } from './config.ts';
import { SETTING_KEYS } from './setting-names.ts';

/** The names of the issue: users of the Example Bank know them. Flag, variable, a value as text, and as the bank reads it. */
const NAMES: [SettingKey, flag: string, variable: string, text: string, value: unknown][] = [
  ['host', '--host', 'EXAMPLE_BANK_HOST', '0.0.0.0', '0.0.0.0'],
  ['port', '--port', 'EXAMPLE_BANK_PORT', '0', 0],
  [
    'allowedHosts',
    '--allowed-hosts',
    'EXAMPLE_BANK_ALLOWED_HOSTS',
    'bank.example.org, example-bank',
    'bank.example.org, example-bank',
  ],
  ['bridgeToken', '--bridge-token', 'EXAMPLE_BANK_BRIDGE_TOKEN', 's3cret', 's3cret'],
  ['maxBodySize', '--max-body-size', 'EXAMPLE_BANK_MAX_BODY_SIZE', '128', 128],
  ['consolePort', '--console-port', 'EXAMPLE_BANK_CONSOLE_PORT', '9004', 9004],
  [
    'processPaymentFrequency',
    '--process-payment-frequency',
    'EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY',
    '3600',
    3600,
  ],
  ['statementFrequency', '--statement-frequency', 'EXAMPLE_BANK_STATEMENT_FREQUENCY', '1', 1],
  [
    'paymentInitiateAttempts',
    '--payment-initiate-attempts',
    'EXAMPLE_BANK_PAYMENT_INITIATE_ATTEMPTS',
    '5',
    5,
  ],
  [
    'mt940StatementCallbackUrl',
    '--mt940-statement-callback-url',
    'EXAMPLE_BANK_MT940_STATEMENT_CALLBACK_URL',
    'http://bridge/api/upload_mt940',
    'http://bridge/api/upload_mt940',
  ],
  ['deliveryAttempts', '--delivery-attempts', 'EXAMPLE_BANK_DELIVERY_ATTEMPTS', '7', 7],
  ['bankSimulatorCode', '--bank-simulator-code', 'EXAMPLE_BANK_BANK_SIMULATOR_CODE', 'MY-BANK', 'MY-BANK'],
  ['bookKeeping', '--book-keeping', 'EXAMPLE_BANK_BOOK_KEEPING', 'debit-only', 'debit-only'],
  ['statementAfterBatch', '--statement-after-batch', 'EXAMPLE_BANK_STATEMENT_AFTER_BATCH', 'off', false],
  ['statementProfile', '--statement-profile', 'EXAMPLE_BANK_STATEMENT_PROFILE', 'swift', 'swift'],
  ['returnRate', '--return-rate', 'EXAMPLE_BANK_RETURN_RATE', '2.5', 2.5],
  [
    'returnReasons',
    '--return-reasons',
    'EXAMPLE_BANK_RETURN_REASONS',
    'ACCOUNT_CLOSED, ACCOUNT_DORMANT',
    'ACCOUNT_CLOSED, ACCOUNT_DORMANT',
  ],
  ['returnBankCodes', '--return-bank-codes', 'EXAMPLE_BANK_RETURN_BANK_CODES', 'A,B', 'A,B'],
  ['returnSeed', '--return-seed', 'EXAMPLE_BANK_RETURN_SEED', 'training 7', 'training 7'],
  ['backupFrequency', '--backup-frequency', 'EXAMPLE_BANK_BACKUP_FREQUENCY', '0', 0],
  ['backupsKept', '--backups-kept', 'EXAMPLE_BANK_BACKUPS_KEPT', '30', 30],
  ['seedTreasuryAccount', '--seed-treasury-account', 'EXAMPLE_BANK_SEED_TREASURY_ACCOUNT', 'false', false],
  [
    'treasuryAccountNumber',
    '--treasury-account-number',
    'EXAMPLE_BANK_TREASURY_ACCOUNT_NUMBER',
    'MY/1',
    'MY/1',
  ],
  [
    'treasuryAccountCurrency',
    '--treasury-account-currency',
    'EXAMPLE_BANK_TREASURY_ACCOUNT_CURRENCY',
    'ETB',
    'ETB',
  ],
  [
    'treasuryAccountHolderName',
    '--treasury-account-holder-name',
    'EXAMPLE_BANK_TREASURY_ACCOUNT_HOLDER_NAME',
    'የልማት ባንክ',
    'የልማት ባንክ',
  ],
  [
    'treasuryAvailableBalance',
    '--treasury-available-balance',
    'EXAMPLE_BANK_TREASURY_AVAILABLE_BALANCE',
    '5.50',
    '5.50',
  ],
];

function configOf(argv: string[], env: NodeJS.ProcessEnv = {}): HostConfig {
  const parsed = parseConfig(argv, env);
  if (parsed.kind !== 'config') throw new Error(JSON.stringify(parsed));
  return parsed.config;
}

function faultOf(argv: string[], env: NodeJS.ProcessEnv = {}): string {
  const parsed = parseConfig(argv, env);
  return parsed.kind === 'fault' ? parsed.message : `no fault: ${parsed.kind}`;
}

describe('parseConfig', () => {
  it('has a name for every setting', () => {
    expect(NAMES.map(([key]) => key)).toEqual(SETTING_KEYS);
  });

  it.each(NAMES)('reads %s from %s and %s', (key, flag, variable, text, value) => {
    expect(configOf([flag, text]).fixed).toEqual({ [key]: { value, source: 'flag' } });
    expect(configOf([`${flag}=${text}`]).fixed).toEqual({ [key]: { value, source: 'flag' } });
    expect(configOf([], { [variable]: text }).fixed).toEqual({ [key]: { value, source: 'environment' } });
  });

  it.each(NAMES)('lets the flag of %s win', (key, flag, variable, text, value) => {
    const other = String(DEFAULT_SETTINGS[key]) || 'http://other/';
    expect(configOf([flag, text], { [variable]: other }).fixed).toEqual({ [key]: { value, source: 'flag' } });
    // Even over what would be wrong in the environment.
    const wrong = { [variable]: key === 'host' ? '' : 'x'.repeat(200) };
    expect(configOf([flag, text], wrong).fixed).toEqual({ [key]: { value, source: 'flag' } });
  });

  it('fixes nothing that nobody names', () => {
    expect(configOf([], { PATH: '/bin', EXAMPLE_BANK_UNHEARD_OF: '1' })).toEqual({
      dataDir: null,
      fixed: {},
      output: 'json',
      openBrowser: false,
      verify: false,
      restore: null,
    });
  });

  it('finds the data folder: flag, then environment, then none', () => {
    const env = { EXAMPLE_BANK_DATA_DIR: '/var/bank' };
    expect(configOf(['--data-dir', '/srv/bank'], env).dataDir).toBe('/srv/bank');
    expect(configOf([], env).dataDir).toBe('/var/bank');
    expect(configOf([], { EXAMPLE_BANK_DATA_DIR: '' }).dataDir).toBeNull();
  });

  it('reads the flags of the host', () => {
    expect(configOf(['--output', 'text', '--open-browser'])).toMatchObject({
      output: 'text',
      openBrowser: true,
    });
    expect(configOf(['--restore', 'latest'])).toMatchObject({ restore: 'latest', verify: false });
    expect(faultOf(['--output', 'xml'])).toBe('--output must be json or text, not "xml".');
  });

  it('takes the last of a flag that is given twice', () => {
    expect(configOf(['--port', '1', '--port=2']).fixed.port).toEqual({ value: 2, source: 'flag' });
  });
});

describe('--help', () => {
  it.each([['--help'], ['-h']])('%s lists every flag and variable with its default', (flag) => {
    const parsed = parseConfig(['--port', 'wrong', flag], { EXAMPLE_BANK_PORT: 'wrong' });
    if (parsed.kind !== 'help') throw new Error(parsed.kind);
    const words = parsed.text.split(/[\s,]+/);
    for (const [key, name, variable] of NAMES) {
      expect(words).toContain(name);
      expect(words).toContain(variable);
      expect(parsed.text).toContain(`${variable}, default: ${String(DEFAULT_SETTINGS[key]) || '(empty)'}`);
    }
    for (const name of ['--data-dir', 'EXAMPLE_BANK_DATA_DIR', '--output', '--open-browser', '--help'])
      expect(words).toContain(name);
  });
});
