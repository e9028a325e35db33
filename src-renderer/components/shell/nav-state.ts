import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { remember, remembered } from '../../theme/theme.ts';

const KEY = 'example-bank.menu';
/** Below this width the menu shows only icons unless the operator wants it wide. */
const narrowScreen = () => window.matchMedia('(max-width: 1179px)');

interface NavState {
  /** What the operator chose; null follows the width of the window. */
  chosen: 'wide' | 'narrow' | null;
  /** Narrow if it is wide now, and the other way round; remembered. */
  toggle: () => void;
}

export const useNavState = create<NavState>()((set, get) => ({
  chosen: (['wide', 'narrow'] as const).find((width) => width === remembered(KEY)) ?? null,
  toggle: () => {
    const { chosen } = get();
    const narrow = chosen === null ? narrowScreen().matches : chosen === 'narrow';
    const next = narrow ? 'wide' : 'narrow';
    remember(KEY, next);
    set({ chosen: next });
  },
}));

/** Whether the menu shows only icons, and how to change it. */
export function useNarrowNav(): [boolean, () => void] {
  const narrowWindow = useSyncExternalStore(
    (onChange) => {
      const query = narrowScreen();
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => narrowScreen().matches,
  );
  const { chosen, toggle } = useNavState();
  return [chosen === null ? narrowWindow : chosen === 'narrow', toggle];
}
