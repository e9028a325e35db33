import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { remember, remembered } from '../../theme/theme.ts';

const KEY = 'example-bank.menu';
/** Below this width the menu shows only icons unless the operator wants it wide. */
const narrowScreen = () => window.matchMedia('(max-width: 1179px)');

interface NavState {
  /** What the operator chose; null follows the width of the window. */
  chosen: 'wide' | 'narrow' | null;
  choose: (width: 'wide' | 'narrow') => void;
}

const useNavState = create<NavState>()((set) => ({
  chosen: (['wide', 'narrow'] as const).find((width) => width === remembered(KEY)) ?? null,
  choose: (width) => {
    remember(KEY, width);
    set({ chosen: width });
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
  const { chosen, choose } = useNavState();
  const narrow = chosen === null ? narrowWindow : chosen === 'narrow';
  return [narrow, () => choose(narrow ? 'wide' : 'narrow')];
}
