import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consolePolicy, KNOWN_STYLE } from '../adapters/console-policy.ts';
import { pathInside, serveConsoleFiles } from './console-protocol.ts';

const CONSOLE_POLICY = consolePolicy('none');

const root = mkdtempSync(join(tmpdir(), 'console-protocol-'));
const folder = join(root, 'renderer');
const serve = serveConsoleFiles(folder);
const get = (path: string, method = 'GET') => serve(new Request(`app://console${path}`, { method }));

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {}');
  writeFileSync(join(folder, 'assets', 'am ሀ.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'tool.exe'), 'MZ');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('serveConsoleFiles', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ['/assets/am%20%E1%88%80.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it('puts the policy on every answer, and the policy allows nothing inline, remote or evaluated', async () => {
    for (const path of ['/index.html', '/assets/main.js', '/missing.html']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(CONSOLE_POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(CONSOLE_POLICY).toContain("default-src 'none'");
    expect(CONSOLE_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });

  it('allows the one style element of Base UI as it is installed', () => {
    const name = 'base-ui-disable-scrollbar';
    const source = readFileSync('node_modules/@base-ui/react/utils/styles.mjs', 'utf8');
    const [, template] = /children: `(.+)`/.exec(source)!;
    expect(template!.replaceAll('${DISABLE_SCROLLBAR_CLASS_NAME}', name)).toBe(KNOWN_STYLE);
    expect(CONSOLE_POLICY).toMatch(/style-src 'self' 'sha256-[\w+/]{43}=';/);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2fetc%2fpasswd.txt',
    '/C:%5cWindows%5cwin.txt',
    '/index.html%00.txt',
    '/%E0%A4%A.html',
    '/link.txt',
    '/assets',
    '/',
    '/assets/tool.exe',
    '/missing.js',
  ])('answers 404 to %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('serves no other host and no other method', async () => {
    expect((await serve(new Request('app://elsewhere/index.html'))).status).toBe(404);
    expect((await get('/index.html', 'POST')).status).toBe(405);
    const head = await get('/index.html', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('pathInside', () => {
  it.each(['/../x', '/a/../../x', '/%2e%2e/%2e%2e/x', '/'])('does not leave the folder by %s', (path) => {
    expect(pathInside('/srv/console', path)).toBeNull();
  });

  it('names the file inside', () => {
    expect(pathInside('/srv/console', '/assets/../index.html')).toBe('/srv/console/index.html');
  });
});
