import type { ComponentType } from 'react';
import { ComponentsScreen } from './screens/components/components-screen.tsx';

/** Screens for those who build the console, at `#/<path>`; in no menu, and in no production build. Their words are English only. */
export const DEV_SCREENS: Readonly<Record<string, { title: string; component: ComponentType }>> =
  import.meta.env.MODE === 'production'
    ? {}
    : { components: { title: 'Components', component: ComponentsScreen } };
