import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { SettingKey } from '../../../src-shared/bank/settings.ts';
import type { SettingsView, SettingView } from '../../../src-shared/operator/views.ts';

type Texts = Readonly<Partial<Record<SettingKey, string>>>;

interface DraftState {
  /** What the operator has typed and not saved, in the words of the form: every value is text. */
  drafts: Texts;
  change: (changes: Texts) => void;
  drop: (keys: readonly SettingKey[]) => void;
}

/** Outside of the screen, so that edits outlive a look at another screen. */
export const useDraftStore = create<DraftState>()((set) => ({
  drafts: {},
  change: (changes) => set(({ drafts }) => ({ drafts: { ...drafts, ...changes } })),
  drop: (keys) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !keys.includes(key as SettingKey))),
    })),
}));

/** What a field shows while nobody edits it: the value that is saved, even if it waits for the next start. */
export function savedText(setting: SettingView): string {
  return String(setting.pendingValue ?? setting.value);
}

export interface Edits {
  /** What the field of a setting shows. */
  textOf: (setting: SettingView) => string;
  edit: (key: SettingKey, text: string) => void;
  /** The keys whose text is not what is saved, with that text: what an update sends. */
  changes: Texts;
  discard: () => void;
  /** Takes over what was saved, as the bank understood it; what was typed since stays. */
  accept: (sent: Texts, saved: SettingsView) => void;
}

/** The operator's edits over what the bank says: an answer that arrives meanwhile never takes one away. */
export function useEdits({ settings }: SettingsView): Edits {
  const { drafts, change, drop } = useDraftStore();
  const unchanged = useMemo(
    () =>
      settings
        .filter((setting) => drafts[setting.key] === savedText(setting) || !setting.editable)
        .map(({ key }) => key)
        .filter((key) => drafts[key] !== undefined),
    [settings, drafts],
  );
  useEffect(() => {
    if (unchanged.length > 0) drop(unchanged);
  }, [unchanged, drop]);

  return {
    textOf: (setting) => (setting.editable ? drafts[setting.key] : undefined) ?? savedText(setting),
    edit: (key, text) => change({ [key]: text }),
    changes: Object.fromEntries(
      Object.entries(drafts).filter(([key]) => !unchanged.includes(key as SettingKey)),
    ),
    discard: () => drop(settings.map(({ key }) => key)),
    accept: (sent, saved) => {
      const now = useDraftStore.getState().drafts;
      const kept = saved.settings.filter(({ key }) => sent[key] !== undefined && now[key] === sent[key]);
      change(Object.fromEntries(kept.map((setting) => [setting.key, savedText(setting)])));
    },
  };
}
