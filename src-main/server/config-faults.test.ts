import { describe, expect, it } from 'vitest';
import { parseConfig, type HostConfig } from './config.ts';

function configOf(argv: string[], env: NodeJS.ProcessEnv = {}): HostConfig {
  const parsed = parseConfig(argv, env);
  if (parsed.kind !== 'config') throw new Error(JSON.stringify(parsed));
  return parsed.config;
}

function faultOf(argv: string[], env: NodeJS.ProcessEnv = {}): string {
  const parsed = parseConfig(argv, env);
  return parsed.kind === 'fault' ? parsed.message : `no fault: ${parsed.kind}`;
}

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
    [
      '--allowed-hosts',
      'EXAMPLE_BANK_ALLOWED_HOSTS',
      'http://bank:8003',
      'must be host names such as bank.example.org, separated by commas, without scheme and port',
    ],
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

  it('of a secret is named, and not repeated', () => {
    const why = 'must be at most 256 ASCII characters, without spaces.';
    expect(faultOf(['--bridge-token', 'my s3cret'])).toBe(`--bridge-token ${why}`);
    expect(faultOf([], { EXAMPLE_BANK_BRIDGE_TOKEN: 'my s3cret' })).toBe(`EXAMPLE_BANK_BRIDGE_TOKEN ${why}`);
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
