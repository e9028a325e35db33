import type { App, Session, WebContents } from 'electron';
import type { Logger } from '../core/ports/logger.ts';
import { isConsoleOrigin, isConsolePage, mayLoad, type ConsolePlace } from './console-place.ts';
import { mayOpenOutside, openOutside } from './external-links.ts';

/*
 * The checklist of Electron's security guide, each point one refusal. The console shows names and texts that come from
 * outside; should one of them ever run as code, it finds no door here.
 */

const CERTIFICATE_REFUSED = -2;

/** Copying an address to the clipboard is the one thing beyond drawing that the console asks the browser for. */
export function isPermitted(
  place: ConsolePlace,
  request: { permission: string; isMainFrame: boolean; from: string },
): boolean {
  return (
    request.permission === 'clipboard-sanitized-write' &&
    request.isMainFrame &&
    isConsoleOrigin(place, request.from)
  );
}

/** Where a navigation may go: to the console's own page, to the system's browser, or nowhere. */
export function whereTo(place: ConsolePlace, url: string): 'console' | 'outside' | 'nowhere' {
  if (isConsolePage(place, url)) return 'console';
  return mayOpenOutside(url) ? 'outside' : 'nowhere';
}

/** Denies what a page could ask of the browser around it: permissions, devices, screens, downloads, the network. */
export function hardenSession(session: Session, place: ConsolePlace): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { isMainFrame, requestingUrl } = details;
    answer(isPermitted(place, { permission, isMainFrame, from: requestingUrl }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const { isMainFrame, requestingUrl } = details;
    return isPermitted(place, { permission, isMainFrame, from: requestingUrl ?? origin });
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // The console loads nothing over TLS: a certificate, good or bad, has no business here.
  session.setCertificateVerifyProc((_request, answer) => answer(CERTIFICATE_REFUSED));
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !mayLoad(place, url) });
  });
  // Files are written through the save dialog only (save-file.ts).
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no navigation, no redirect, no frame, no new window, no webview. */
export function hardenContents(contents: WebContents, place: ConsolePlace, logger: Logger): void {
  contents.on('will-navigate', (event) => {
    const where = whereTo(place, event.url);
    if (where === 'console') return;
    event.preventDefault();
    openOutside(event.url, logger);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isConsolePage(place, event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, logger);
    return { action: 'deny' };
  });
}

/** Puts every web contents that is ever made under {@link hardenContents}, and refuses certificates and logins. */
export function hardenApp(app: App, place: ConsolePlace, logger: Logger): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, place, logger));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _authInfo, answer) => {
    event.preventDefault();
    answer();
  });
}
