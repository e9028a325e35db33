import { useSyncExternalStore } from 'react';

/** Where the console is: `#/accounts/SPONSOR0001?kind=programme` is the screen `accounts`, that id and those params. */
export interface Route {
  screen: string;
  id: string | null;
  params: Readonly<Record<string, string>>;
}

/** Reads a location hash; what cannot be decoded is taken as it stands. */
export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [screen = '', ...rest] = path.split('/');
  const id = rest.join('/');
  return {
    screen,
    id: id === '' ? null : decode(id),
    params: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** Writes the hash of a place; empty params are left out, so that equal places have equal addresses. */
export function hashOf(
  screen: string,
  id: string | null = null,
  params: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, value);
  }
  const path = id === null ? screen : `${screen}/${encodeURIComponent(id)}`;
  return query.size === 0 ? `#/${path}` : `#/${path}?${query.toString()}`;
}

/** Goes there; the back button returns. */
export function goToHash(hash: string): void {
  window.location.hash = hash;
}

/** Changes params of the current place (undefined removes one) without a step of its own in the history. */
export function replaceParams(changes: Readonly<Record<string, string | undefined>>): void {
  const { screen, id, params } = parseHash(window.location.hash);
  window.history.replaceState(window.history.state, '', hashOf(screen, id, { ...params, ...changes }));
  // replaceState is silent; those who follow the route listen to this event.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Opens one thing of the current screen's list; its search, filters and order stay in the address. */
export function openDetail(id: string): void {
  const { screen, params } = parseHash(window.location.hash);
  goToHash(hashOf(screen, id, params));
}

/** Back from one thing to the list it came from. */
export function closeDetail(): void {
  const { screen, params } = parseHash(window.location.hash);
  goToHash(hashOf(screen, null, params));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function follow(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

let last = { hash: '', route: parseHash('') };
function current(): Route {
  const { hash } = window.location;
  if (hash !== last.hash) last = { hash, route: parseHash(hash) };
  return last.route;
}

/** The current place, followed. */
export function useRoute(): Route {
  return useSyncExternalStore(follow, current);
}
