import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** public/theme-boot.js reads the same keys before the first paint. */
const KEY = 'example-bank.theme';
const CONTRAST_KEY = 'example-bank.contrast';

interface ThemeState {
  theme: Theme;
  setTheme: (theme: Theme) => void;
  /** Asked for here; where the system asks for it, there is more contrast anyway. */
  moreContrast: boolean;
  setMoreContrast: (moreContrast: boolean) => void;
}

/** The chosen theme; `system` follows the operating system. */
export const useTheme = create<ThemeState>()((set) => ({
  theme: THEMES.find((theme) => theme === remembered(KEY)) ?? 'system',
  setTheme: (theme) => {
    remember(KEY, theme);
    set({ theme });
  },
  moreContrast: remembered(CONTRAST_KEY) === 'more',
  setMoreContrast: (moreContrast) => {
    remember(CONTRAST_KEY, moreContrast ? 'more' : 'system');
    set({ moreContrast });
  },
}));

/** Keeps the document in the chosen theme and contrast from now on. */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    const { theme, moreContrast } = useTheme.getState();
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    if (moreContrast || system.matches) dataset.contrast = 'more';
    else delete dataset.contrast;
  };
  apply();
  useTheme.subscribe(apply);
  system.addEventListener('change', apply);
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
