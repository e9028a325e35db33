import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
beforeAll(async () => {
  bank = await serveTestBank();
});
afterAll(() => bank.close());

/** What a page refers to, by `src` or `href`. */
const references = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)\s*=\s*["']?([^"'\s>]+)/g)].map(([, url]) => url!);

describe('/docs', () => {
  it('is a page whose every part this machine serves', async () => {
    const page = await bank.call('/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const urls = references(page.text);
    expect(urls.length).toBeGreaterThanOrEqual(3);
    for (const url of urls) {
      expect(url).toMatch(/^\/(?!\/)/);
      const part = await bank.call(url);
      expect([url, part.status]).toEqual([url, 200]);
      expect(part.text.length).toBeGreaterThan(10);
    }
  });

  it('reads the document from here, and asks nobody to validate it', async () => {
    const page = await bank.call('/docs');
    const scripts = await Promise.all(
      references(page.text)
        .filter((url) => url.endsWith('.js') && !url.includes('bundle'))
        .map((url) => bank.call(url)),
    );
    const start = scripts.map(({ text }) => text).join('\n');
    expect(start).toContain("'/openapi.json'");
    expect(start).toContain('validatorUrl: null');
    expect(start).not.toMatch(/https?:/);
  });

  it('lets the browser fetch nothing from elsewhere', async () => {
    const policy = String((await bank.call('/docs')).headers['content-security-policy']);
    const directives = new Map(
      policy.split(';').map((part): [string, string] => {
        const [name = '', ...sources] = part.trim().split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it.each([
    '/docs/assets/package.json',
    '/docs/assets/',
    '/docs/assets/../package.json',
    '/docs/assets/..%2f..%2fpackage.json',
    '/docs/assets/%2e%2e/%2e%2e/package.json',
    '/docs/nothing',
  ])('serves no other file: %s', async (path) => {
    const { status, text } = await bank.call(path);
    expect([400, 404]).toContain(status);
    expect(text).toMatch(/^\{"errors":\[/);
  });
});
