type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const isMac = /mac/i.test(globalThis.navigator?.platform ?? '');

/** What stands on the key caps for `Mod`. */
export const MOD = isMac ? '⌘' : 'Ctrl';

/**
 * A press as the table of shortcuts names it; null for what cannot be one. Where the layout writes another script (Arabic, Ethiopic), the place of the
 * key counts, so that the shortcuts are where the caps show them.
 */
export function pressedKey(event: Press): string | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey) return null;
  const name = latin(event);
  const mod = isMac ? metaKey : ctrlKey;
  if (mod) return `Mod+${name.toLowerCase()}`;
  if (ctrlKey || metaKey) return null;
  return key.length === 1 && /[A-Z]/.test(name) && event.shiftKey ? null : name;
}

function latin({ key, code, shiftKey }: Press): string {
  if (key.length !== 1 || /^[ -~]$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  if (code === 'Comma') return ',';
  return key;
}
