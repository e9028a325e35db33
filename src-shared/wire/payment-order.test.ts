import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initiatePaymentRequest, paymentRequest } from './messages.ts';
import { paymentOrder, plainOrders } from './payment-order.ts';

const REQUIRED = {
  payment_reference_number: 'DISB-1',
  remitting_account: 'SPONSOR0001',
  remitting_account_currency: 'USD',
  payment_amount: 33.33,
  funds_blocked_reference_number: 'BLOCK-1',
  payment_date: '2026-11-21',
};
/** Wire field -> where it goes. */
const TEXTS = {
  beneficiary_name: ['beneficiary', 'name'],
  beneficiary_account: ['beneficiary', 'accountNumber'],
  beneficiary_account_currency: ['beneficiary', 'accountCurrency'],
  beneficiary_bank_code: ['beneficiary', 'bankCode'],
  beneficiary_branch_code: ['beneficiary', 'branchCode'],
  beneficiary_mobile_wallet_provider: ['beneficiary', 'mobileWalletProvider'],
  beneficiary_phone_no: ['beneficiary', 'phone'],
  beneficiary_email: ['beneficiary', 'email'],
  beneficiary_email_wallet_provider: ['beneficiary', 'emailWalletProvider'],
  narrative_1: ['narratives', 0],
  narrative_2: ['narratives', 1],
  narrative_3: ['narratives', 2],
  narrative_4: ['narratives', 3],
  narrative_5: ['narratives', 4],
  narrative_6: ['narratives', 5],
} as const;

const order = (changes: Record<string, unknown> = {}): ReturnType<typeof paymentOrder> =>
  paymentOrder(paymentRequest.parse({ ...REQUIRED, ...changes }));
const at = (value: unknown, [group, key]: readonly [string, string | number]): unknown =>
  (value as Record<string, Record<string | number, unknown>>)[group]?.[key];

describe('paymentOrder', () => {
  it('takes the required fields over', () => {
    expect(order()).toMatchObject({
      reference: 'DISB-1',
      remittingAccount: 'SPONSOR0001',
      currency: 'USD',
      amount: 33.33,
      blockReference: 'BLOCK-1',
      paymentDate: '2026-11-21',
    });
  });

  it.each(Object.entries(TEXTS))('puts %s in its place, and makes null of a missing one', (field, place) => {
    expect(at(order({ [field]: 'ሰላም' }), place)).toBe('ሰላም');
    expect(at(order({ [field]: '' }), place)).toBe('');
    expect(at(order({ [field]: null }), place)).toBeNull();
    expect(at(order(), place)).toBeNull();
  });

  it('knows the kinds of account, and none', () => {
    for (const kind of ['BANK_ACCOUNT', 'MOBILE_WALLET', 'EMAIL_WALLET', null])
      expect(order({ beneficiary_account_type: kind })).toMatchObject({ beneficiary: { accountType: kind } });
    expect(order()).toMatchObject({ beneficiary: { accountType: null } });
  });

  it.each([
    ['2026-11-21T23:59:59', '2026-11-21'],
    ['2026-11-21 08:00', '2026-11-21'],
    ['2026-11-21T00:00:00.000Z', '2026-11-21'],
    ['2026-11-21T23:30:00.123456+05:30', '2026-11-21'],
  ])('keeps only the date of %s', (stamp, day) => {
    expect(order({ payment_date: stamp })).toMatchObject({ paymentDate: day });
  });

  it('gives well-formed texts only, whatever came, and the same for the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('\ud800', '\udc00x', 'x', '\u0000'),
        (text, end) => {
          const broken = text + end;
          const changes = { payment_reference_number: broken, narrative_4: broken, beneficiary_name: broken };
          const given = order(changes);
          expect(given).toMatchObject({ reference: broken.toWellFormed() });
          expect(at(given, TEXTS.narrative_4)).toBe(broken.toWellFormed());
          expect(order(JSON.parse(JSON.stringify(changes)) as typeof changes)).toEqual(given);
        },
      ),
    );
  });
});

describe('plainOrders', () => {
  const FIELDS = [...Object.keys(REQUIRED), ...Object.keys(TEXTS), 'beneficiary_account_type', 'unknown'];
  const bySchema = (json: unknown): unknown => {
    const read = initiatePaymentRequest.safeParse(json);
    return read.success ? read.data.map(paymentOrder) : null;
  };

  it('takes a call whose fields are all in order', () => {
    const call = [REQUIRED, { ...REQUIRED, narrative_1: null, beneficiary_account_type: 'EMAIL_WALLET' }];
    expect(plainOrders(call)).toEqual(bySchema(call));
    expect(plainOrders([])).toEqual([]);
  });

  it.each([null, 'text', { 0: REQUIRED }, [null], [[]], [REQUIRED, {}]])('leaves %j to the schema', (json) =>
    expect([plainOrders(json), bySchema(json)]).toEqual([null, null]),
  );

  it('takes nothing that the schema refuses, and reads the rest alike', () => {
    const value = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        '',
        '1e3',
        '2026-02-30',
        '2026-02-28T10:00:00Z',
        'BANK_ACCOUNT',
        NaN,
        {},
        [],
      ),
      fc.string({ unit: 'binary' }),
      fc.double(),
    );
    const changed = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 3 });
    fc.assert(
      fc.property(fc.array(changed, { maxLength: 3 }), (changes) => {
        const call = changes.map((change) => ({ ...REQUIRED, ...change }));
        const plain = plainOrders(call);
        // An amount may also be a text: with that the schema is asked.
        if (plain !== null || call.every(({ payment_amount }) => typeof payment_amount === 'number'))
          expect(plain).toEqual(bySchema(call));
      }),
      { numRuns: 2000 },
    );
  });
});
