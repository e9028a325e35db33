import { BlockList, isIP } from 'node:net';
import { hostNames } from '../../../src-shared/bank/host-names.ts';

/** What the listener goes by: the host that it binds, and the names that the user adds. */
export interface HostNames {
  host: string;
  allowedHosts: string;
}

const AUTHORITY = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{0,5})?$/i;

const NAMES_OF_THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', 'host.docker.internal']);
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** Bound to these, the listener is reached at every address of the machine: they are no name to go by. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Whether a `Host` header names this bank. A page that has its own name pointed at this machine (DNS rebinding) counts for the
 * browser as the bank's own page; its name gives it away. The port does not matter: it is often another outside of a container.
 */
export function isAllowedHost(header: string | undefined, { host, allowedHosts }: HostNames): boolean {
  const named = AUTHORITY.exec(header ?? '')?.[1];
  if (named === undefined) return false;
  const name = canonical(named);
  if (NAMES_OF_THIS_MACHINE.has(name) || isLoopbackAddress(name)) return true;
  const own = canonical(host.trim());
  return (
    (name === own && !EVERY_ADDRESS.has(own)) ||
    hostNames(allowedHosts).some((allowed) => canonical(allowed) === name)
  );
}

function isLoopbackAddress(name: string): boolean {
  const version = isIP(name);
  return version !== 0 && LOOPBACK.check(name, version === 6 ? 'ipv6' : 'ipv4');
}

/** One spelling for each host: lower case, no dot of the root at its end, IPv6 without brackets and as short as it gets. */
function canonical(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  return isIP(plain) === 6 && !plain.includes('%')
    ? new URL(`http://[${plain}]`).hostname.slice(1, -1)
    : plain;
}
