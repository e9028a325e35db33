import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR_METHODS, type OperatorHandlers } from '../../src-shared/operator/api.ts';
import type { ChangeEvent } from '../../src-shared/operator/events.ts';
import { createConsoleApp, type ConsoleAppOptions } from '../adapters/operator-http/console-app.ts';
import { keepingLogger } from './fake-ports.ts';
import { httpCall, type HttpAnswer, type HttpCall } from './http-call.ts';

/** The console on a real socket, its files two of the test's own. */
export interface ServedConsole {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  url: string;
  token: string;
  /** `name=value`, as a browser that has been let in would send it. */
  cookie: string;
  logger: ReturnType<typeof keepingLogger>;
  /** A call with nothing added: no cookie. */
  call(path: string, call?: HttpCall): Promise<HttpAnswer>;
  /** `POST /api/<method>` with the cookie. A text is sent as it is, anything else as JSON. */
  post(method: string, input: unknown, headers?: HttpCall['headers']): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export const INDEX_PAGE = '<!doctype html><title>Console</title>';

/** Serves the console on any free port, over the handlers that the test names; the others throw. */
export async function serveConsole(
  options: {
    handlers?: Partial<OperatorHandlers>;
    onChange?(listener: (event: ChangeEvent) => void): () => void;
    downloads?: ConsoleAppOptions['downloads'];
  } = {},
): Promise<ServedConsole> {
  const root = mkdtempSync(join(tmpdir(), 'example-bank-console-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), INDEX_PAGE);
  writeFileSync(join(root, 'assets', 'main.js'), 'export {};\n');
  const logger = keepingLogger();
  const unexpected = Object.fromEntries(
    OPERATOR_METHODS.map((method) => [method, () => Promise.reject(new Error(`${method} was not expected`))]),
  ) as unknown as OperatorHandlers;
  const { app, token } = await createConsoleApp({
    handlers: { ...unexpected, ...options.handlers },
    operatorAt: (place) => ({ name: 'ada', place }),
    onChange: options.onChange ?? (() => () => undefined),
    logger,
    downloads: options.downloads ?? {
      backup: () => null,
      exported: () => null,
      calls: () => null,
      entries: () => null,
    },
    root,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const cookie = await letIn(url, token);
  return {
    url,
    token,
    cookie,
    logger,
    call: (path, call) => httpCall(`${url}${path}`, call),
    post: (method, input, headers = {}) =>
      httpCall(`${url}/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: typeof input === 'string' ? input : JSON.stringify(input),
      }),
    async close() {
      await app.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Exchanges the printed token for the cookie, as a browser's first visit does. */
export async function letIn(url: string, token: string): Promise<string> {
  const { headers } = await httpCall(`${url}/?token=${token}`);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
