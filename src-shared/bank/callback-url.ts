/** Scheme, host (a name, an IPv4 or an IPv6 address), port, path: no user name or password, which a log could show. */
const CALLBACK_URL = /^https?:\/\/(?:\[[0-9a-f:.]+\]|[^\s/?#@:[\]]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i;

/** Whether statements can be uploaded to this address. */
export function isCallbackUrl(text: string): boolean {
  return CALLBACK_URL.test(text);
}
