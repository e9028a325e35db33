import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEX_PAGE, serveConsole, type ServedConsole } from '../../testing/served-console.ts';

let console: ServedConsole;
beforeAll(async () => {
  console = await serveConsole({ handlers: { getBatch: async () => null } });
});
afterAll(() => console.close());

describe('the console in the browser', () => {
  it('is served at the root, always fresh', async () => {
    const { status, headers, text } = await console.call('/');
    expect([status, text]).toEqual([200, INDEX_PAGE]);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
    expect((await console.call('/', { method: 'HEAD' })).status).toBe(200);
  });

  it('comes with its files', async () => {
    const { status, headers } = await console.call('/assets/main.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it.each([
    '/assets',
    '/assets/',
    '/assets/none.js',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cx',
    '/.env',
  ])('and with nothing else: %s', async (path) => {
    const { status } = await console.call(path);
    expect([400, 403, 404]).toContain(status);
  });
});

/** The sources of each directive. */
function readPolicy(policy: string): Map<string, string> {
  return new Map(
    policy.split(';').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('every answer', () => {
  it.each<[string, string, boolean]>([
    ['the page', '/', false],
    ['a file', '/assets/main.js', false],
    ['what is not there', '/nothing', false],
    ['the first visit', '/?token=TOKEN', false],
    ['a stranger at the API', '/api/getBatch', false],
    ['the API', '/api/getBatch', true],
  ])('shuts the browser in: %s', async (_, path, asOperator) => {
    const { headers } = asOperator
      ? await console.post('getBatch', { batchId: 'B' })
      : await console.call(path.replace('TOKEN', console.token), {
          method: path.startsWith('/api') ? 'POST' : 'GET',
        });
    const policy = readPolicy(String(headers['content-security-policy']));
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect([name, policy.get(name) ?? policy.get('default-src')]).toEqual([name, "'none'"]);
    for (const name of ['script-src', 'connect-src'])
      expect([name, policy.get(name) ?? policy.get('default-src')]).toEqual([name, "'self'"]);
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    if (path.startsWith('/api')) expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
