import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misfits, resolveSchema, type Json } from '../../testing/json-schema.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let document: Json;
beforeAll(async () => {
  bank = await serveTestBank();
  document = JSON.parse((await bank.call('/openapi.json')).text) as Json;
});
afterAll(() => bank.close());

const schemaNamed = (name: string): Json => resolveSchema(document, { $ref: `#/components/schemas/${name}` });

/** Every value in the document that stands under the key. */
function all(key: string, value: unknown = document): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).filter(([name]) => name === key);
  return found
    .map(([, child]): unknown => child)
    .concat(Object.values(value).flatMap((child) => all(key, child)));
}

const BENEFICIARY = (
  'name account account_currency account_type bank_code branch_code mobile_wallet_provider ' +
  'phone_no email email_wallet_provider'
)
  .split(' ')
  .map((name) => `beneficiary_${name}`);
const NARRATIVES = [1, 2, 3, 4, 5, 6].map((n) => `narrative_${n}`);

/** spec/bridge-contract.md: what each request must have, and what it may have. */
const FIELDS: Record<string, { required: string[]; optional: string[] }> = {
  CheckFundsRequest: { required: ['account_number', 'account_currency', 'total_funds_needed'], optional: [] },
  BlockFundsRequest: { required: ['account_number', 'currency', 'amount'], optional: [] },
  Payment: {
    required: [
      'payment_reference_number',
      'remitting_account',
      'remitting_account_currency',
      'payment_amount',
      'funds_blocked_reference_number',
      'payment_date',
    ],
    optional: [...BENEFICIARY, ...NARRATIVES],
  },
  AccountStatementRequest: { required: ['program_account_number'], optional: ['account_statement_date'] },
  UssdRequest: { required: ['sessionId', 'serviceCode', 'phoneNumber', 'networkCode'], optional: ['text'] },
};

describe('/openapi.json', () => {
  it('is an OpenAPI 3.1 document, the same at both addresses', async () => {
    expect(document['openapi']).toMatch(/^3\.1\.\d+$/);
    expect(document['info']).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect((document['servers'] as Json[]).map(({ url }) => url as string)).toEqual([
      '/',
      '/api/example-bank',
    ]);
    const { headers, text } = await bank.call('/api/example-bank/openapi.json');
    expect([headers['content-type'], JSON.parse(text)]).toEqual(['application/json', document]);
  });

  it('has every operation, each of them served, each answer described', async () => {
    const operations = [
      'check_funds',
      'block_funds',
      'initiate_payment',
      'generate_account_statement',
      'ussd',
    ];
    const paths = document['paths'] as Record<string, Record<string, Json>>;
    expect(Object.keys(paths).sort()).toEqual([...operations, 'ping'].map((name) => `/${name}`).sort());
    for (const [path, methods] of Object.entries(paths))
      for (const [method, operation] of Object.entries(methods)) {
        expect([404, 405]).not.toContain((await bank.call(path, { method: method.toUpperCase() })).status);
        expect(operation['summary']).toEqual(expect.any(String));
        const responses = operation['responses'] as Record<string, Json>;
        expect(Object.keys(responses)).toContain('200');
        for (const response of Object.values(responses))
          expect(response['description']).toEqual(expect.any(String));
      }
    for (const name of operations)
      expect(Object.keys(paths[`/${name}`]!['post']!['responses'] as Json)).toEqual([
        '200',
        '400',
        '401',
        '403',
        '404',
        '405',
        '408',
        '413',
        '415',
        '421',
        '431',
        '500',
        '503',
      ]);
  });

  it('refers only to what is there, and has nothing that nobody refers to', () => {
    const refs = all('$ref') as string[];
    for (const ref of refs) expect(resolveSchema(document, { $ref: ref }), ref).toHaveProperty('type');
    const named = Object.keys((document['components'] as Json)['schemas'] as Json);
    expect([...new Set(refs)].sort()).toEqual(named.map((name) => `#/components/schemas/${name}`).sort());
    expect(all('$defs')).toEqual([]);
    expect(all('$schema')).toEqual([]);
  });

  it.each(Object.keys(FIELDS))(
    'lists the fields of %s as the contract does, each with its meaning',
    (name) => {
      const { required, optional } = FIELDS[name]!;
      const schema = schemaNamed(name);
      const properties = schema['properties'] as Record<string, Json>;
      expect([...(schema['required'] as string[])].sort()).toEqual([...required].sort());
      expect(Object.keys(properties).sort()).toEqual([...required, ...optional].sort());
      for (const [field, property] of Object.entries(properties))
        expect([field, JSON.stringify(property)]).toEqual([field, expect.stringContaining('"description"')]);
    },
  );

  it('takes the messages of the contract, with null fields, and no others', () => {
    const request = schemaNamed('InitiatePaymentRequest');
    const nulls = Object.fromEntries(FIELDS['Payment']!.optional.map((name) => [name, null]));
    const fine = [wirePayment('B', nulls), wirePayment('B', { payment_amount: '33.33' }), wirePayment('B')];
    expect(misfits(document, request, fine)).toEqual([]);
    expect(misfits(document, request, {})).toEqual([': is object']);
    expect(misfits(document, request, [wirePayment('B', { payment_amount: true })])).toEqual([
      '/0/payment_amount: is boolean',
    ]);
    expect(misfits(document, request, [{}])).toHaveLength(6);
  });
});
