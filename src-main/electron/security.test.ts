import type { App } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hardenApp, hardenContents, hardenSession, isPermitted, whereTo } from './security.ts';
import {
  app,
  cancellable,
  FakeContents,
  FakeSession,
  resetElectron,
  shell,
} from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));

const place = { url: 'app://console/index.html' };
const page = 'app://console/index.html#/accounts';
const logger = silentLogger();

beforeEach(resetElectron);

describe('isPermitted', () => {
  it('permits the console to copy, and nothing else to anybody', () => {
    const copy = { permission: 'clipboard-sanitized-write', isMainFrame: true, from: page };
    expect(isPermitted(place, copy)).toBe(true);
    expect(isPermitted(place, { ...copy, isMainFrame: false })).toBe(false);
    expect(isPermitted(place, { ...copy, from: 'https://evil.example/' })).toBe(false);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'usb',
    ]) {
      expect(isPermitted(place, { ...copy, permission })).toBe(false);
    }
  });
});

describe('whereTo', () => {
  it.each([
    [page, 'console'],
    ['https://docs.openg2p.org/g2p-bridge', 'outside'],
    ['https://evil.example/', 'nowhere'],
    ['http://docs.openg2p.org/', 'nowhere'],
    ['file:///etc/passwd', 'nowhere'],
    ['javascript:alert(1)', 'nowhere'],
  ])('sends %s to %s', (url, where) => expect(whereTo(place, url)).toBe(where));
});

describe('hardenSession', () => {
  let session = new FakeSession();
  beforeEach(() => {
    session = new FakeSession();
    hardenSession(session.real, place);
  });
  const details = { isMainFrame: true, requestingUrl: page };

  it('denies permission requests and checks', () => {
    const request = session.setPermissionRequestHandler.mock.calls[0]![0]!;
    const check = session.setPermissionCheckHandler.mock.calls[0]![0]!;
    const answers: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'clipboard-sanitized-write'] as const) {
      request(new FakeContents().real, permission, (granted) => answers.push(granted), details);
    }
    expect(answers).toEqual([false, false, true]);
    expect(check(null, 'media', 'app://console/', details)).toBe(false);
    expect(check(null, 'clipboard-sanitized-write', 'app://console/', { isMainFrame: true })).toBe(true);
    expect(check(null, 'clipboard-sanitized-write', 'https://evil.example/', { isMainFrame: true })).toBe(
      false,
    );
  });

  it('denies devices, screens and certificates', () => {
    const device = session.setDevicePermissionHandler.mock.calls[0]![0]!;
    expect(device({} as never)).toBe(false);
    const media = vi.fn<(streams: object | null) => void>();
    session.setDisplayMediaRequestHandler.mock.calls[0]![0]!({} as never, media);
    expect(media).toHaveBeenCalledWith(null);
    const certificate = vi.fn<(result: number) => void>();
    session.setCertificateVerifyProc.mock.calls[0]![0]!({} as never, certificate);
    expect(certificate).toHaveBeenCalledWith(-2);
  });

  it('cancels every request that leaves the console', () => {
    const [filter, listener] = session.webRequest.onBeforeRequest.mock.calls[0]!;
    expect(filter).toEqual({ urls: ['<all_urls>'] });
    const answer = vi.fn<(response: { cancel?: boolean }) => void>();
    listener({ url: 'https://evil.example/pixel.png' }, answer);
    listener({ url: 'app://console/assets/main.js' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
  });

  it('cancels downloads, which have the save dialog instead', () => {
    const event = cancellable();
    session.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('hardenContents', () => {
  function tryEvent(name: string, details: object): boolean {
    const contents = new FakeContents();
    hardenContents(contents.real, place, logger);
    const event = cancellable(details);
    contents.emit(name, event);
    return !event.defaultPrevented;
  }

  it('lets the page navigate to itself and nowhere else', () => {
    expect(tryEvent('will-navigate', { url: page })).toBe(true);
    expect(tryEvent('will-navigate', { url: 'https://evil.example/' })).toBe(false);
    expect(tryEvent('will-navigate', { url: 'app://console/other.html' })).toBe(false);
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  it('opens a documentation link in the browser instead of the window', () => {
    expect(tryEvent('will-navigate', { url: 'https://docs.openg2p.org/g2p-bridge' })).toBe(false);
    expect(shell.openExternal).toHaveBeenCalledWith('https://docs.openg2p.org/g2p-bridge');
  });

  it('denies frames, redirects and webviews', () => {
    expect(tryEvent('will-frame-navigate', { url: page, isMainFrame: false })).toBe(false);
    expect(tryEvent('will-frame-navigate', { url: page, isMainFrame: true })).toBe(true);
    expect(tryEvent('will-redirect', { url: 'https://evil.example/' })).toBe(false);
    expect(tryEvent('will-redirect', { url: 'https://docs.openg2p.org/' })).toBe(false);
    expect(tryEvent('will-attach-webview', {})).toBe(false);
  });

  it('denies every new window', () => {
    const contents = new FakeContents();
    hardenContents(contents.real, place, logger);
    for (const url of ['https://evil.example/', 'file:///x', page, 'https://docs.openg2p.org/']) {
      expect(contents.openHandler!({ url } as never)).toEqual({ action: 'deny' });
    }
    expect(shell.openExternal.mock.calls).toEqual([['https://docs.openg2p.org/']]);
  });
});

describe('hardenApp', () => {
  it('puts every web contents under the rules as it is made', () => {
    hardenApp(app as unknown as App, place, logger);
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler).not.toBeNull();
  });

  it('denies bad certificates, client certificates and logins', () => {
    hardenApp(app as unknown as App, place, logger);
    const answer = vi.fn<(...given: unknown[]) => void>();
    const events = [cancellable(), cancellable(), cancellable()] as const;
    app.emit('certificate-error', events[0], null, 'https://x', 'ERR', {}, answer, true);
    app.emit('select-client-certificate', events[1], null, 'https://x', [], answer);
    app.emit('login', events[2], null, {}, {}, answer);
    expect(answer.mock.calls).toEqual([[false], [], []]);
    expect(events.map((event) => event.defaultPrevented)).toEqual([true, true, true]);
  });
});
