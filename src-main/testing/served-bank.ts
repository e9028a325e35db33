import type { AddressInfo } from 'node:net';
import { createBridgeApp, type BridgeAppOptions } from '../adapters/bridge-http/app.ts';
import type { BridgeCall } from '../adapters/bridge-http/bridge-call.ts';
import { httpCall, type HttpAnswer, type HttpCall } from './http-call.ts';
import { openTestBank, type TestBank } from './test-bank.ts';

/** A test bank behind its listener, on a real socket. */
export interface ServedBank extends TestBank {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  url: string;
  /** What the listener told of each call that it answered. */
  calls: BridgeCall[];
  call(path: string, call?: HttpCall): Promise<HttpAnswer>;
  /** A JSON call. A text is sent as it is, anything else as JSON. */
  post(path: string, message: unknown): Promise<HttpAnswer>;
  /** {@link post}, its answer read. */
  ask(path: string, message: unknown): Promise<Record<string, unknown>>;
  /** Blocks an amount on SPONSOR0001. */
  block(amount: number): Promise<string>;
  /** How many rows each table has: the same before and after, and nothing was stored. */
  counts(): Record<string, number>;
}

const TABLES = [
  'accounts',
  'fund_blocks',
  'initiate_payment_batch_requests',
  'initiate_payment_requests',
  'accounting_logs',
  'account_statements',
  'statement_deliveries',
  'settings',
];

/** Opens a test bank and its listener on any free port. */
export async function serveTestBank(
  options: Parameters<typeof openTestBank>[0] & { app?: Partial<BridgeAppOptions> } = {},
): Promise<ServedBank> {
  const test = await openTestBank(options);
  const calls: BridgeCall[] = [];
  const app = await createBridgeApp({
    operations: test.bank.operations,
    logger: test.logger,
    onCall: (call) => calls.push(call),
    ...options.app,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const closeBank = test.close;

  const served: ServedBank = {
    ...test,
    url,
    calls,
    call: (path, call) => httpCall(`${url}${path}`, call),
    post: (path, message) =>
      served.call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof message === 'string' ? message : JSON.stringify(message),
      }),
    async ask(path, message) {
      const { status, text } = await served.post(path, message);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
      return JSON.parse(text) as Record<string, unknown>;
    },
    async block(amount) {
      const call = { account_number: 'SPONSOR0001', currency: 'USD', amount };
      return String((await served.ask('/block_funds', call))['block_reference_no']);
    },
    counts: () =>
      Object.fromEntries(
        TABLES.map((table) => [table, test.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]!.n]),
      ),
    async close() {
      await app.close();
      await closeBank();
    },
  };
  return served;
}

/** A payment as on the wire: 200 USD from SPONSOR0001 to an account here, due at once; nothing that may be missing. */
export function wirePayment(block: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    payment_reference_number: 'DISB-1',
    remitting_account: 'SPONSOR0001',
    remitting_account_currency: 'USD',
    payment_amount: 200,
    funds_blocked_reference_number: block,
    payment_date: '2026-11-20',
    ...changes,
  };
}
