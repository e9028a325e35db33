import { BRIDGE_OPERATIONS, type BridgeOperation } from '../operator/traffic-views.ts';

/** The operations are served at the root and, for cluster installs of the bridge, under this path. */
const CLUSTER_PREFIX = '/api/example-bank';

const SERVED: ReadonlySet<string> = new Set(
  BRIDGE_OPERATIONS.filter((name) => name !== 'docs' && name !== 'other'),
);

/** Which operation a request's target asks for. */
export function operationOf(target: string): BridgeOperation {
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i.exec(target)?.[1] ?? '';
  const own = path.startsWith(`${CLUSTER_PREFIX}/`) ? path.slice(CLUSTER_PREFIX.length) : path;
  const name = own.replace(/^\//, '').replace(/\/$/, '');
  if (SERVED.has(name)) return name as BridgeOperation;
  return name === 'openapi.json' || /^docs(?:\/|$)/.test(name) ? 'docs' : 'other';
}
