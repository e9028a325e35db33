import type { OperatorClient, OperatorMethod } from '../../src-shared/operator/api.ts';
import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import { OPERATOR_METHODS } from '../../src-shared/operator/api.ts';
import type { BankConnection, ConnectionEvents } from '../operator-client/connection.ts';

export interface TestConnection extends BankConnection {
  /** The calls so far, in order. */
  calls: { method: OperatorMethod; input: unknown }[];
  /** Plays the bank's announcement of a change. */
  change: (...topics: ChangeTopic[]) => void;
  /** Plays what a host says besides. */
  events: () => ConnectionEvents;
}

/** A connection to a bank that answers only what a test gives it; anything else it asks for fails the call. */
export function testConnection(answers: Partial<OperatorClient>): TestConnection {
  const calls: TestConnection['calls'] = [];
  let listening: ConnectionEvents | undefined;
  const known = answers as Partial<Record<OperatorMethod, (input: unknown) => Promise<unknown>>>;
  const client = Object.fromEntries(
    OPERATOR_METHODS.map((method) => [
      method,
      (input: unknown) => {
        calls.push({ method, input });
        return known[method]?.(input) ?? Promise.reject(new Error(`The test gives no answer to ${method}`));
      },
    ]),
  ) as unknown as OperatorClient;
  const events = (): ConnectionEvents => {
    if (listening === undefined) throw new Error('Nobody listens');
    return listening;
  };
  return {
    client,
    calls,
    events,
    change: (...topics) => events().onChange(topics),
    saveFile: async () => 'saved',
    saveEntryExport: async () => 'saved',
    listen: (heard) => {
      listening = heard;
      return () => {
        listening = undefined;
      };
    },
  };
}
