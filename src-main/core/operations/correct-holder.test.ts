import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const OPERATOR = { name: 'abebe', place: 'desktop' };
const RIGHT = { holderName: 'Abebe Bikila', phone: '+251 911 000 001', email: 'abebe@example.org' };

it('corrects the holder, keeps who did it and how it was, and moves no money', async () => {
  const test = await useTestBank();
  const { open } = deedsOf(test);
  await open('PROG-1', '500.00', 'USD', '+251911000099');
  const before = test.bank.queries.account('PROG-1')!;
  const entries = test.rows('SELECT * FROM accounting_logs');

  const outcome = await test.bank
    .operationsBy(OPERATOR)
    .correctHolder({ accountNumber: 'PROG-1', ...RIGHT, holderName: `  ${RIGHT.holderName} ` });
  expect(outcome).toEqual({ ok: true, value: { accountNumber: 'PROG-1' } });
  expect(test.bank.queries.account('PROG-1')).toEqual({ ...before, ...RIGHT });
  expect(test.rows('SELECT * FROM accounting_logs')).toEqual(entries);
  expect(
    test.bank.queries.listActions({ cursor: null, limit: 1, sort: 'at', direction: 'descending' }).rows,
  ).toMatchObject([
    {
      action: 'correctHolder',
      subject: 'PROG-1',
      operator: OPERATOR,
      before: {
        account_holder_name: 'Holder of PROG-1',
        account_holder_phone: '+251911000099',
        account_holder_email: '',
      },
      after: {
        account_holder_name: 'Abebe Bikila',
        account_holder_phone: '+251 911 000 001',
        account_holder_email: 'abebe@example.org',
      },
    },
  ]);
  expect(brokenLaws(test)).toEqual([]);
});

it('finds the account by its corrected phone, and no longer by the earlier one', async () => {
  const test = await useTestBank();
  const { open } = deedsOf(test);
  await open('PROG-1', '500.00', 'USD', '+251911000099');
  await test.bank.operations.correctHolder({ accountNumber: 'PROG-1', ...RIGHT });
  const dial = (phoneNumber: string) =>
    test.rows(`SELECT account_number FROM accounts WHERE phone_digits = '${phoneNumber}'`);
  expect(dial('251911000001')).toEqual([{ account_number: 'PROG-1' }]);
  expect(dial('251911000099')).toEqual([]);
});

it.each([
  ['account_not_found', { accountNumber: 'NOBODY' }],
  ['account_number_reserved', { accountNumber: 'CLEARING - OTHERBANK' }],
  ['holder_name_invalid', { holderName: ' ' }],
  ['holder_name_invalid', { holderName: 'x'.repeat(141) }],
  ['phone_invalid', { phone: 'call me' }],
  ['email_invalid', { email: 'nowhere' }],
])('refuses %s and changes nothing', async (code, wrong) => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const order = payment(await blocked(10), { reference: 'P-1', amount: 10 });
  await batch([{ ...order, beneficiary: { ...order.beneficiary, bankCode: 'OTHERBANK' } }]);
  await post();
  const accounts = test.rows('SELECT * FROM accounts');
  const counts = rowCounts(test);
  const outcome = await test.bank
    .operationsBy(OPERATOR)
    .correctHolder({ accountNumber: 'SPONSOR0001', ...RIGHT, ...wrong });
  expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  expect(test.rows('SELECT * FROM accounts')).toEqual(accounts);
  expect(rowCounts(test)).toEqual(counts);
});
