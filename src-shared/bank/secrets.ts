import type { SettingKey, Settings } from './settings.ts';

/** The settings whose value nobody is shown: not the console, not the log, not a message. */
export const SECRET_SETTINGS: readonly SettingKey[] = ['bridgeToken'];

/** What stands where a secret is set. No secret can look like it, so a form may send it back: the secret is kept. */
export const SECRET_MASK = '••••••';

/** A setting's value as it may be shown. */
export function shownValue<Key extends SettingKey>(key: Key, value: Settings[Key]): Settings[Key] | string {
  return SECRET_SETTINGS.includes(key) && value !== '' ? SECRET_MASK : value;
}

/** What of an operator's changes is a change: a mask that came back over a secret that is set is none. */
export function withoutMasks<Changes extends Partial<Record<SettingKey, unknown>>>(
  changes: Changes,
  current: Settings,
): Changes {
  const real = Object.entries(changes).filter(
    ([key, value]) =>
      !(value === SECRET_MASK && shownValue(key as SettingKey, current[key as SettingKey]) === value),
  );
  return Object.fromEntries(real) as Changes;
}
