import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type SettingKey } from '../../src-shared/bank/settings.ts';
import { parseConfig, type HostConfig } from './config.ts';
import { SETTING_KEYS } from './setting-names.ts';

/** The names of the issue: users of the Example Bank know them. Flag, variable, a value as text, and as the bank reads it. */
const NAMES: [SettingKey, flag: string, variable: string, text: string, value: unknown][] = [
  ['host', '--host', 'EXAMPLE_BANK_HOST', '0.0.0.0', '0.0.0.0'],
  ['port', '--port', 'EXAMPLE_BANK_PORT', '0', 0],
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
  ['bankSimulatorCode', '--bank-simulator-code', 'EXAMPLE_BANK_BANK_SIMULATOR_CODE', 'MY-BANK', 'MY-BANK'],
  ['bookKeeping', '--book-keeping', 'EXAMPLE_BANK_BOOK_KEEPING', 'debit-only', 'debit-only'],
  ['statementAfterBatch', '--statement-after-batch', 'EXAMPLE_BANK_STATEMENT_AFTER_BATCH', 'off', false],
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
    expect(faultOf(['--output', 'xml'])).toBe('--output must be json or text, not "xml".');
  });

  it('takes the last of a flag that is given twice', () => {
    expect(configOf(['--port', '1', '--port=2']).fixed.port).toEqual({ value: 2, source: 'flag' });
  });
});

describe('a wrong value', () => {
  it.each<[flag: string, variable: string, text: string, why: string]>([
    ['--host', 'EXAMPLE_BANK_HOST', ' ', 'must be a host name or address'],
    ['--port', 'EXAMPLE_BANK_PORT', 'http', 'must be a port number'],
    ['--port', 'EXAMPLE_BANK_PORT', '', 'must be a port number'],
    ['--port', 'EXAMPLE_BANK_PORT', '65536', 'must be at most 65535'],
    ['--console-port', 'EXAMPLE_BANK_CONSOLE_PORT', '80.5', 'must be a port number'],
    ['--process-payment-frequency', 'EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY', '0', 'must be at least 1'],
    [
      '--process-payment-frequency',
      'EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY',
      '10s',
      'must be a whole number of seconds',
    ],
    ['--payment-initiate-attempts', 'EXAMPLE_BANK_PAYMENT_INITIATE_ATTEMPTS', '0', 'must be at least 1'],
    [
      '--mt940-statement-callback-url',
      'EXAMPLE_BANK_MT940_STATEMENT_CALLBACK_URL',
      'bridge:8000',
      'must be an http:// or https:// address, or empty',
    ],
    ['--bank-simulator-code', 'EXAMPLE_BANK_BANK_SIMULATOR_CODE', ' , ', 'must name at least one bank code'],
    ['--book-keeping', 'EXAMPLE_BANK_BOOK_KEEPING', 'triple', 'must be double-entry or debit-only'],
    [
      '--statement-after-batch',
      'EXAMPLE_BANK_STATEMENT_AFTER_BATCH',
      'maybe',
      'must be true or false (on or off)',
    ],
    [
      '--seed-treasury-account',
      'EXAMPLE_BANK_SEED_TREASURY_ACCOUNT',
      'yes',
      'must be true or false (on or off)',
    ],
    [
      '--treasury-account-number',
      'EXAMPLE_BANK_TREASURY_ACCOUNT_NUMBER',
      'x'.repeat(36),
      'must be an account number of 1 to 35 characters',
    ],
    [
      '--treasury-account-currency',
      'EXAMPLE_BANK_TREASURY_ACCOUNT_CURRENCY',
      'usd',
      'must be an ISO 4217 currency code such as USD',
    ],
    ['--treasury-account-holder-name', 'EXAMPLE_BANK_TREASURY_ACCOUNT_HOLDER_NAME', '', 'must not be empty'],
    [
      '--treasury-available-balance',
      'EXAMPLE_BANK_TREASURY_AVAILABLE_BALANCE',
      '-1',
      'must be an amount of zero or more, such as 10000000.00',
    ],
  ])('of %s or %s is named: %j', (flag, variable, text, why) => {
    expect(faultOf([`${flag}=${text}`])).toBe(`${flag} ${why}, not "${text}".`);
    expect(faultOf([], { [variable]: text })).toBe(`${variable} ${why}, not "${text}".`);
  });

  it.each([
    ['JPY', '1000.50', 'has more decimals than JPY allows'],
    ['USD', '0.005', 'has more decimals than USD allows'],
  ])('of opening funds in %s that do not fit them: %s', (currency, balance, why) => {
    const flags = ['--treasury-account-currency', currency, '--treasury-available-balance', balance];
    expect(faultOf(flags)).toBe(`--treasury-available-balance ${balance} ${why}.`);
    const env = {
      EXAMPLE_BANK_TREASURY_ACCOUNT_CURRENCY: currency,
      EXAMPLE_BANK_TREASURY_AVAILABLE_BALANCE: balance,
    };
    expect(faultOf([], env)).toBe(`EXAMPLE_BANK_TREASURY_AVAILABLE_BALANCE ${balance} ${why}.`);
  });

  it('is none where currency and funds fit each other', () => {
    expect(configOf(['--treasury-account-currency', 'JPY']).fixed).toHaveProperty('treasuryAccountCurrency');
    const dinar = ['--treasury-account-currency', 'KWD', '--treasury-available-balance', '1.005'];
    expect(configOf(dinar).fixed.treasuryAvailableBalance).toEqual({ value: '1.005', source: 'flag' });
  });
});

describe('an unknown flag', () => {
  it.each([
    [['--prot', '8003'], "'--prot'"],
    [['--Port', '8003'], "'--Port'"],
    [['-p', '8003'], "'-p'"],
    [['serve'], "'serve'"],
    [['--port'], "'--port"],
    [['--port', '--host'], "'--port'"],
    [['--open-browser=yes'], "'--open-browser'"],
  ])('is named, and the way to the others shown: %j', (argv, named) => {
    const message = faultOf(argv);
    expect(message).toContain(named);
    expect(message).toMatch(/\nRun with --help to see all flags\.$/);
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
