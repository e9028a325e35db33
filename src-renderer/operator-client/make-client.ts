import { OPERATOR_METHODS, type OperatorClient, type OperatorMethod } from '../../src-shared/operator/api.ts';

/**
 * Turns one untyped way to call the host into the typed client: one function a method of the contract. Here, and only
 * here, the console trusts the host that a method's answer has the type that the contract says.
 */
export function makeClient(
  call: (method: OperatorMethod, input: unknown) => Promise<unknown>,
): OperatorClient {
  return Object.fromEntries(
    OPERATOR_METHODS.map((method) => [method, (input: unknown) => call(method, input)]),
  ) as unknown as OperatorClient;
}
