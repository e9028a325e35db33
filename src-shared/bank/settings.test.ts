import { describe, expect, it } from 'vitest';
import {
  bankCodes,
  DEFAULT_SETTINGS,
  EDITABLE_SETTINGS,
  SETTING_EFFECTS,
  settingsSchema,
  type SettingKey,
} from './settings.ts';

function check(key: SettingKey, value: unknown): unknown {
  const parsed = settingsSchema.shape[key].safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message;
}

it('takes every default for valid, and leaves it as it is', () => {
  expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

it('says of every setting when it takes effect; those of the first start are over for an operator', () => {
  expect(Object.keys(SETTING_EFFECTS).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  expect(Object.keys(DEFAULT_SETTINGS).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  expect(EDITABLE_SETTINGS.filter((key) => /treasury/i.test(key))).toEqual([]);
  expect(EDITABLE_SETTINGS).toContain('mt940StatementCallbackUrl');
});

describe('values', () => {
  it.each<[SettingKey, unknown, unknown]>([
    ['port', 0, 0],
    ['port', '8080', 8080],
    ['port', 65_535, 65_535],
    ['processPaymentFrequency', ' 5 ', 5],
    ['paymentInitiateAttempts', '1', 1],
    ['statementAfterBatch', 'on', true],
    ['statementAfterBatch', 'OFF', false],
    ['statementAfterBatch', 'true', true],
    ['seedTreasuryAccount', 'False', false],
    ['bookKeeping', 'debit-only', 'debit-only'],
    ['statementProfile', 'swift', 'swift'],
    ['mt940StatementCallbackUrl', '', ''],
    ['mt940StatementCallbackUrl', ' http://127.0.0.1:8000/x ', 'http://127.0.0.1:8000/x'],
    ['mt940StatementCallbackUrl', 'HTTPS://bridge.example.org', 'HTTPS://bridge.example.org'],
    ['bankSimulatorCode', 'A, B', 'A, B'],
    ['allowedHosts', '', ''],
    ['allowedHosts', ' bank.example.org, [::1] ', 'bank.example.org, [::1]'],
    ['bridgeToken', '', ''],
    ['bridgeToken', ' a-Token_of.the~bridge+/= ', 'a-Token_of.the~bridge+/='],
    ['returnRate', '0', 0],
    ['returnRate', '0.5', 0.5],
    ['returnRate', 100, 100],
    ['returnReasons', ' ACCOUNT_CLOSED , ACCOUNT_DECEASED', 'ACCOUNT_CLOSED , ACCOUNT_DECEASED'],
    ['returnBankCodes', '', ''],
    ['treasuryAccountCurrency', 'KES', 'KES'],
    ['treasuryAvailableBalance', '0', '0'],
  ])('%s takes %j', (key, value, expected) => {
    expect(check(key, value)).toEqual(expected);
  });

  it.each<[SettingKey, unknown, RegExp]>([
    ['host', ' ', /host name or address/],
    ['port', 65_536, /at most 65535/],
    ['port', -1, /at least 0/],
    ['port', 80.5, /port number/],
    ['port', 'eighty', /port number/],
    ['port', '', /port number/],
    ['port', '0x50', /port number/],
    ['port', null, /port number/],
    ['port', true, /port number/],
    ['processPaymentFrequency', 0, /at least 1/],
    ['processPaymentFrequency', '1e9', /seconds/],
    ['processPaymentFrequency', Number.NaN, /seconds/],
    ['statementFrequency', 86_401, /at most 86400/],
    ['paymentInitiateAttempts', 0, /at least 1/],
    ['statementAfterBatch', 'maybe', /true or false/],
    ['statementAfterBatch', 1, /true or false/],
    ['bookKeeping', 'single', /double-entry or debit-only/],
    ['statementProfile', 'SWIFT', /bridge or swift/],
    ['mt940StatementCallbackUrl', 'ftp://bridge', /http:/],
    ['mt940StatementCallbackUrl', 'bridge:8000', /http:/],
    ['mt940StatementCallbackUrl', 'http://', /http:/],
    ['mt940StatementCallbackUrl', 'http://a b', /http:/],
    ['mt940StatementCallbackUrl', 'javascript:alert(1)//http://x', /http:/],
    ['bankSimulatorCode', ' , ', /at least one bank code/],
    ['allowedHosts', 'bank:8003', /without scheme and port/],
    ['allowedHosts', 'bank, *', /host names/],
    ['bridgeToken', 'two words', /without spaces/],
    ['bridgeToken', '••••••', /ASCII/],
    ['bridgeToken', 'x'.repeat(257), /at most 256/],
    ['bridgeToken', 'a\nb', /without spaces/],
    ['returnRate', 100.1, /at most 100/],
    ['returnRate', '-1', /at least 0/],
    ['returnRate', '5 %', /percentage/],
    ['returnReasons', '', /one or more of ACCOUNT_CLOSED/],
    ['returnReasons', 'ACCOUNT_CLOSED,WHY', /one or more of/],
    ['returnReasons', 'account_closed', /one or more of/],
    ['returnSeed', ' ', /not be empty/],
    ['returnSeed', 'x'.repeat(101), /at most 100/],
    ['treasuryAccountNumber', 'CLEARING - X', /account number/],
    ['treasuryAccountNumber', 'X'.repeat(36), /account number/],
    ['treasuryAccountCurrency', 'usd', /ISO 4217/],
    ['treasuryAccountHolderName', '', /not be empty/],
    ['treasuryAvailableBalance', '-1', /zero or more/],
    ['treasuryAvailableBalance', 'a lot', /zero or more/],
    ['treasuryAvailableBalance', '1e30', /zero or more/],
  ])('%s does not take %j, and says why', (key, value, fault) => {
    expect(check(key, value)).toMatch(fault);
  });
});

it('knows the single bank codes', () => {
  expect(bankCodes(' EXAMPLE-BANK , EXAMPLE_BANK,, ')).toEqual(['EXAMPLE-BANK', 'EXAMPLE_BANK']);
});
