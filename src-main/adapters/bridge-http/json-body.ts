import { initiatePaymentRequest } from '../../../src-shared/wire/messages.ts';
import { parsePythonJson } from '../../../src-shared/wire/parse-json.ts';
import { paymentOrder, plainOrders } from '../../../src-shared/wire/payment-order.ts';
import { NestedTooDeep, readBody } from './faults.ts';
import { isTooDeep, MOST_LEVELS } from './nesting.ts';

export type PaymentOrder = ReturnType<typeof paymentOrder>;

/** Reads a JSON body. @throws {NestedTooDeep | SyntaxError} */
export function readJson(body: Uint8Array): unknown {
  if (isTooDeep(body)) throw new NestedTooDeep(`JSON is nested deeper than ${MOST_LEVELS} levels`);
  return parsePythonJson(utf8(body));
}

/** The payments of an `initiate_payment` call whose JSON has been read. @throws {MalformedCall} */
export function paymentsOf(json: unknown): PaymentOrder[] {
  return plainOrders(json) ?? readBody(initiatePaymentRequest, json).map(paymentOrder);
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** A body's text. Bytes that are none are no JSON: a name that was put right by guessing would be paid out. */
function utf8(body: Uint8Array): string {
  try {
    return UTF_8.decode(body);
  } catch (fault) {
    throw new SyntaxError('The body is not UTF-8', { cause: fault });
  }
}
