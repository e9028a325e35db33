import { describe, expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

async function bankWithPhones(): Promise<TestBank> {
  const test = await useTestBank();
  const { open } = deedsOf(test);
  await open('KES-000123', '1234.50', 'KES', '+254 700-000001');
  await open('DINAR-0456', '7', 'KWD', '96500001111');
  return test;
}

const dial = (test: TestBank, text: string, phoneNumber = '+254700000001'): string =>
  test.bank.operations.ussd({ phoneNumber, text });

it('begins with the menu, which says what it does not offer', async () => {
  const menu = dial(await bankWithPhones(), '');
  expect(menu).toMatch(/^CON Welcome to Example Bank\. /);
  expect(menu).toContain('1. Get account balance');
  expect(menu).toContain('3. See recent transactions');
  expect(menu).not.toContain('2.');
  expect(menu).toContain('Transfers are not offered here.');
});

describe('the balance', () => {
  it.each(['+254700000001', '254700000001', ' +254 700 000 001 '])(
    "for the phone %j, in the account's own currency",
    async (phone) => {
      expect(dial(await bankWithPhones(), '1', phone)).toBe(
        'END Available balance in account ending with 0123 is KES 1,234.50',
      );
    },
  );

  it('of an account whose currency has three decimals', async () => {
    expect(dial(await bankWithPhones(), '1', '+96500001111')).toBe(
      'END Available balance in account ending with 0456 is KWD 7.000',
    );
  });

  it('is what is available, not what is booked', async () => {
    const test = await bankWithPhones();
    await deedsOf(test).blocked(1000, 'KES-000123', 'KES');
    expect(dial(test, '1')).toContain('KES 234.50');
  });
});

it('shows the last three entries, newest first', async () => {
  const test = await bankWithPhones();
  const { blocked, batch, post, deposit } = deedsOf(test);
  expect(dial(test, '3')).toBe('END No transactions yet');
  await deposit('1000', 'KES-000123', 'Top up');
  await deposit('2000', 'KES-000123');
  const reference = await blocked(60, 'KES-000123', 'KES');
  const order = payment(reference, { remittingAccount: 'KES-000123', currency: 'KES', amount: 20 });
  await batch([
    { ...order, reference: 'A' },
    { ...order, reference: 'B', narratives: [null, null, null, null, null, null] },
  ]);
  test.clock.set('2026-12-01T00:00:00Z');
  await post();
  expect(dial(test, '3')).toBe(
    [
      'END DR - KES 20.00 - 01/DEC -  - ',
      'DR - KES 20.00 - 01/DEC - NOV-2026 - BEN-1',
      'CR - KES 2,000.00 - 21/NOV -  - KES-000123',
    ].join('\n'),
  );
});

it.each(['+254999', '', '+', 'abc'])('does not know the phone %j', async (phone) => {
  const test = await bankWithPhones();
  expect(dial(test, '1', phone)).toBe(`END Account not found for this phone number: ${phone}`);
  expect(dial(test, '3', phone)).toBe(`END Account not found for this phone number: ${phone}`);
});

it.each(['2', '4', '1*1', 'x', '13'])('does not take the choice %j', async (choice) => {
  expect(dial(await bankWithPhones(), choice)).toBe('END Invalid choice selected!');
});

it('of beneficiaries who share a phone answers for the one who came first', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const { beneficiary } = payment('');
  const paid = (reference: string, accountNumber: string, amount: number) =>
    payment('ID-00000001', {
      reference,
      amount,
      beneficiary: { ...beneficiary, accountNumber, phone: '+254711' },
    });
  await blocked(30);
  await batch([paid('A', 'FIRST-0001', 10), paid('B', 'SECOND-0002', 20)]);
  await post();
  expect(dial(test, '1', '254711')).toBe('END Available balance in account ending with 0001 is USD 10.00');
});
