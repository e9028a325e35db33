import { done, refuse, type Outcome } from '../../src-shared/bank/refusals.ts';
import {
  DEFAULT_SETTINGS,
  EDITABLE_SETTINGS,
  settingsSchema,
  type SettingKey,
  type Settings,
} from '../../src-shared/bank/settings.ts';
import type { SettingSource } from '../../src-shared/operator/views.ts';
import type { Handle } from './db/handle.ts';
import { findSavedSettings, saveSetting } from './db/tables/settings.ts';
import type { WriteLane } from './db/write-lane.ts';
import type { Clock } from './ports/clock.ts';

/** A setting that a flag or the environment decides for this run. */
export type FixedSettings = { [K in SettingKey]?: { value: Settings[K]; source: 'flag' | 'environment' } };

/** The settings in force: a flag wins over the environment, that over what was saved, that over the default. */
export interface SettingsStore {
  current(): Settings;
  source(key: SettingKey): SettingSource;
  /** The saved value of a setting, where there is one. */
  saved(key: SettingKey): Settings[SettingKey] | null;
  /** Saves what an operator changed, all or none; a refusal names the setting and its fault. */
  update(
    changes: Partial<Record<SettingKey, unknown>>,
    lane?: WriteLane,
  ): Promise<Outcome<null, 'setting_invalid' | 'setting_fixed'>>;
}

/** Reads the saved settings and keeps them together with those fixed from outside. */
export function createSettingsStore(options: {
  lane: WriteLane;
  reader: Handle;
  clock: Clock;
  fixed: FixedSettings;
}): SettingsStore {
  const { fixed } = options;
  let saved = readSaved(options.reader);
  let current = merge();

  function merge(): Settings {
    const fixedValues = Object.fromEntries(Object.entries(fixed).map(([key, { value }]) => [key, value]));
    return { ...DEFAULT_SETTINGS, ...saved, ...fixedValues };
  }

  return {
    current: () => current,
    source: (key) => fixed[key]?.source ?? (saved[key] === undefined ? 'default' : 'saved'),
    saved: (key) => saved[key] ?? null,
    async update(changes, lane = options.lane) {
      const valid: [SettingKey, unknown][] = [];
      for (const [name, value] of Object.entries(changes)) {
        const key = name as SettingKey;
        if (!EDITABLE_SETTINGS.includes(key) || fixed[key] !== undefined)
          return refuse('setting_fixed', { setting: key });
        const parsed = settingsSchema.shape[key].safeParse(value);
        if (!parsed.success)
          return refuse('setting_invalid', { setting: key, detail: parsed.error.issues[0]!.message });
        valid.push([key, parsed.data]);
      }
      await lane.write((handle) => {
        for (const [key, value] of valid) saveSetting(handle, key, value, options.clock.now().toISOString());
      });
      saved = { ...saved, ...Object.fromEntries(valid) };
      current = merge();
      return done(null);
    },
  };
}

/** A value that an older or newer program saved and this one does not understand counts as not saved. */
function readSaved(reader: Handle): Partial<Settings> {
  const entries = [...findSavedSettings(reader)].flatMap(([key, value]) => {
    if (!Object.hasOwn(settingsSchema.shape, key)) return [];
    const parsed = settingsSchema.shape[key as SettingKey].safeParse(value);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}
