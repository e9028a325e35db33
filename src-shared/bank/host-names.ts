const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`, 'i');
const IPV6 = /^(?:\[[0-9a-f:.]+\]|[0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*)$/i;
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const LOOPBACK = new RegExp(`^(?:localhost|127(?:\\.${BYTE}){3}|::1|\\[::1\\])$`, 'i');

/** Whether it can stand for a host: a name or an address, without scheme, user or port. */
export function isHostName(text: string): boolean {
  return text.length <= 253 && (NAME.test(text) || IPV6.test(text));
}

/** The single names of a list that is separated by commas. */
export function hostNames(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether only programs on this machine can call a listener that binds this host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.trim());
}
