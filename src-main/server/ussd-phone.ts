import type { OperatorArgument } from '../../src-shared/operator/api.ts';
import type { UssdTurn } from '../../src-shared/operator/find-views.ts';
import { ussdRequest } from '../../src-shared/wire/messages.ts';
import type { Bank } from '../core/bank.ts';

/**
 * One turn of the console's USSD phone: the form that a gateway would post, read by the schema of `/ussd` and answered by the same
 * operation. It stays inside: no socket is opened, and no call of the bridge is logged.
 */
export function dialUssd(
  operations: Pick<Bank['operations'], 'ussd'>,
  call: OperatorArgument<'dialUssd'>,
): UssdTurn {
  const started = performance.now();
  const form = new URLSearchParams({ ...call });
  const { phoneNumber, text } = ussdRequest.parse(Object.fromEntries(form));
  const response = operations.ussd({ phoneNumber, text });
  return {
    request: form.toString(),
    response,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
  };
}
