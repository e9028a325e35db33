import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** public/theme-boot.js reads the same key before the first paint. */
const KEY = 'example-bank.theme';

interface ThemeState {
  theme: Theme;
  setTheme: (theme: Theme) => void;
}

/** The chosen theme; `system` follows the operating system. */
export const useTheme = create<ThemeState>()((set) => ({
  theme: THEMES.find((theme) => theme === remembered(KEY)) ?? 'system',
  setTheme: (theme) => {
    remember(KEY, theme);
    set({ theme });
  },
}));

/** Keeps the document in the chosen theme from now on. */
export function followTheme(): void {
  const apply = ({ theme }: ThemeState): void => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  apply(useTheme.getState());
  useTheme.subscribe(apply);
}

/** What this browser remembers; null where it may not. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Lets this browser remember, where it may. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser without storage forgets; nothing else depends on it.
  }
}
