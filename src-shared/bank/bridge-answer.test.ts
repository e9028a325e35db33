import { expect, it } from 'vitest';
import { readBridgeAnswer } from './bridge-answer.ts';

it.each([
  ['what G2P Bridge answers', '{"header":{"status":"succ","action":""},"message":"1f0c-77"}', '1f0c-77'],
  ['a plain id', '{"statement_id":"7"}', '7'],
  ['a number', '{"id":7}', '7'],
  ['one further in', '{"status":"success","data":{"result":{"account_statement_id":"A7"}}}', 'A7'],
  ['the likeliest of several', '{"id":"request-1","statement_id":"7"}', '7'],
  ['too deep', '{"a":{"b":{"c":{"id":"7"}}}}', null],
  ['none', '{"status":"success"}', null],
  ['a message that is no id', '{"message":"taken"}', null],
  ['an empty one', '{"id":""}', null],
  ['a list', '["7"]', null],
  ['no JSON', 'OK', null],
  ['nothing', '', null],
  ['no answer', null, null],
])('finds the id in %s', (_, body, id) => {
  expect(readBridgeAnswer(body)).toEqual({ id, rejection: null });
});

it.each([
  ['{"header":{"status":"rjct"},"message":"STATEMENT_UPLOAD_ERROR"}', 'STATEMENT_UPLOAD_ERROR'],
  ['{"header":{"status":"rjct"}}', 'rjct'],
])('knows a rejection: %s', (body, rejection) => {
  expect(readBridgeAnswer(body)).toEqual({ id: null, rejection });
});
