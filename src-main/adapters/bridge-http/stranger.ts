import type { FastifyRequest } from 'fastify';

/**
 * Whether a request comes from a web page that is not the listener's own. Browsers say so, and no page can keep them from it;
 * httpx and curl send neither header. An `Origin` that equals `Host` proves nothing by itself, since a stranger's page has both when
 * its name points here: only the browser's word `same-origin` does, after the host has been found to be ours.
 */
export function isStranger({ method, url, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return false;
  if (headers.origin !== undefined) return true;
  if (site === undefined || site === 'none') return false;
  return !(method === 'GET' && DOCS.test(url) && isVisit(headers));
}

const DOCS = /^\/docs\/?(?:\?|$)/;

/** Somebody follows a link, from the console or a README: the page opens for itself, and whoever linked it sees nothing of it. */
function isVisit(headers: FastifyRequest['headers']): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
