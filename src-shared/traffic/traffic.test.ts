import { describe, expect, it } from 'vitest';
import { CLUSTER_PREFIX } from '../../src-main/adapters/bridge-http/prefix.ts';
import { SECRET_MASK } from '../bank/secrets.ts';
import { WIRE_REFUSALS, wireText } from '../wire/refusal-texts.ts';
import { callFacts, type CallWords } from './call-facts.ts';
import { addLatenciesText, countLatency, latenciesText, noLatencies, percentileOf } from './latency.ts';
import { operationOf } from './operation-of.ts';
import { maskedHeader, maskedTarget, SECRET_HEADERS } from './redaction.ts';

describe('which operation a target asks for', () => {
  it.each([
    ['/check_funds', 'check_funds'],
    [`${CLUSTER_PREFIX}/initiate_payment/`, 'initiate_payment'],
    ['/ussd?x=/ping', 'ussd'],
    ['http://bank.example:8003/ping', 'ping'],
    ['/docs/assets/swagger-ui.css', 'docs'],
    [`${CLUSTER_PREFIX}/openapi.json`, 'docs'],
    ['/foo/check_funds', 'other'],
    ['/other', 'other'],
    ['/docsy', 'other'],
    ['', 'other'],
  ])('%s: %s', (target, operation) => expect(operationOf(target)).toBe(operation));
});

describe('percentiles', () => {
  it('are within 6 % of the truth, whatever the latencies', () => {
    let seed = 7;
    for (let round = 0; round < 50; round += 1) {
      const latencies = noLatencies();
      const all = Array.from({ length: 200 }, () => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        return 0.02 * 1.0004 ** (seed % 30_000);
      });
      for (const ms of all) countLatency(latencies, ms);
      all.sort((a, b) => a - b);
      for (const share of [0.5, 0.95, 1]) {
        const truth = all[Math.max(0, Math.ceil(all.length * share) - 1)]!;
        expect(Math.abs(percentileOf(latencies, share)! / truth - 1)).toBeLessThan(0.065);
      }
    }
  });

  it('are null without a call, hold the longest, and survive being written down', () => {
    const latencies = noLatencies();
    expect(percentileOf(latencies, 0.5)).toBeNull();
    countLatency(latencies, 0);
    countLatency(latencies, 10 ** 9);
    const again = noLatencies();
    addLatenciesText(again, latenciesText(latencies));
    expect(again).toEqual(latencies);
    expect(percentileOf(again, 1)).toBeGreaterThan(60_000);
  });
});

describe('secrets', () => {
  it.each([...SECRET_HEADERS])('%s is masked however it is written', (name) => {
    const written = name.replaceAll(/^\w|-\w/g, (start) => start.toUpperCase());
    expect(maskedHeader(written, 'hunter2')).toEqual([written, SECRET_MASK]);
    expect(maskedHeader(`${written} `, 'hunter2')[1]).toBe(SECRET_MASK);
  });

  it('other headers are not', () => {
    expect(maskedHeader('Content-Type', 'application/json')).toEqual(['Content-Type', 'application/json']);
  });

  it('in an address are masked, too', () => {
    expect(maskedTarget('/ping?page=1&Token=hunter2&x=2')).toBe(`/ping?page=1&Token=${SECRET_MASK}&x=2`);
    expect(maskedTarget('http://me:hunter2@bank.example/ping')).toBe(
      `http://${SECRET_MASK}@bank.example/ping`,
    );
    expect(maskedTarget('/ping?mytoken=1&monkey=2')).toBe('/ping?mytoken=1&monkey=2');
  });
});

describe('what a call tells', () => {
  const words = (changes: Partial<CallWords>): CallWords => ({
    operation: 'check_funds',
    status: 200,
    request: '',
    response: '',
    batchId: '',
    ...changes,
  });

  it.each(WIRE_REFUSALS)('its answer is known as %s again', (code) => {
    const params = {
      payment: 'P-1',
      block: 'B-1',
      amount: '1',
      currency: 'USD',
      date: 'x',
      today: 'y',
      available: '2',
    };
    for (const given of [params, { ...params, payment: undefined as unknown as string }]) {
      const response = JSON.stringify({ status: 'failed', error_message: wireText({ code, params: given }) });
      expect(callFacts(words({ response })).refusal?.code).toBe(code);
    }
  });

  it('of a batch that was cut, what its first payment says', () => {
    const request = '[{"remitting_account":"A-1","funds_blocked_reference_number":"B-1","payment_re';
    const facts = callFacts(words({ operation: 'initiate_payment', request, batchId: 'ID-1' }));
    expect(facts.subjects).toEqual([
      { kind: 'batch', reference: 'ID-1' },
      { kind: 'account', reference: 'A-1' },
      { kind: 'block', reference: 'B-1' },
    ]);
  });

  it.each(['null', '[]', '[null,1,[]]', '"x"', '{', '{"account_number":{}}', '{"account_number":""}'])(
    'nothing, of a body that is %s',
    (body) => {
      for (const operation of [
        'check_funds',
        'initiate_payment',
        'generate_account_statement',
        'other',
      ] as const)
        expect(callFacts(words({ operation, request: body, response: body })).subjects).toEqual([]);
    },
  );
});
