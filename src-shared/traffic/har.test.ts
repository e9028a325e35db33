import { expect, it } from 'vitest';
import type { BridgeCallDetail } from '../operator/traffic-views.ts';
import { HAR_BETWEEN, HAR_END, harEntry, harHead } from './har.ts';
import { isHar } from './testing/har-schema.ts';

const CALL: BridgeCallDetail = {
  id: 7,
  at: '2026-11-21T09:00:00.000Z',
  method: 'POST',
  path: '/ussd?a=1&b=%20x&c',
  operation: 'ussd',
  outcome: 'ok',
  status: 200,
  refusal: null,
  ms: 1.234,
  requestBytes: 30,
  responseBytes: 5,
  replayOf: 3,
  pinned: true,
  protocol: 'HTTP/1.1',
  subjects: [],
  request: {
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: 'phoneNumber=%2B251911&text=1+2%zz',
    encoding: 'utf8',
    bytes: 30,
    keptBytes: 30,
    truncated: false,
  },
  response: {
    headers: [['content-type', 'text/plain; charset=utf-8']],
    body: 'AP8=',
    encoding: 'base64',
    bytes: 5,
    keptBytes: 2,
    truncated: true,
  },
};
const GONE: BridgeCallDetail = {
  ...CALL,
  id: 8,
  method: '',
  path: '',
  status: 0,
  outcome: 'error',
  protocol: '',
};

it('writes an archive that is one, with what only this bank knows in fields of its own', () => {
  const text =
    harHead('1.2.3') +
    [CALL, GONE].map((call) => harEntry(call, 'http://127.0.0.1:8003')).join(HAR_BETWEEN) +
    HAR_END;
  const archive = JSON.parse(text) as unknown;
  expect(isHar(archive)).toEqual([]);
  expect(archive).toMatchObject({
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: CALL.at,
          time: 1.234,
          request: {
            url: 'http://127.0.0.1:8003/ussd?a=1&b=%20x&c',
            queryString: [
              { name: 'a', value: '1' },
              { name: 'b', value: ' x' },
              { name: 'c', value: '' },
            ],
            postData: {
              params: [
                { name: 'phoneNumber', value: '+251911' },
                { name: 'text', value: '1+2%zz' },
              ],
            },
          },
          response: {
            content: { text: 'AP8=', encoding: 'base64', comment: 'Only the first 2 of 5 bytes were kept.' },
          },
          _replayOf: 3,
          _pinned: true,
        },
        { response: { status: 0, _error: expect.any(String) as string } },
      ],
    },
  });
});

it('the check of the shape can fail', () => {
  expect(isHar({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: [{}] } })).not.toEqual(
    [],
  );
});
