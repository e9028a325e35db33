import type { ReactNode } from 'react';
import { sectionId, type SettingsSection } from './sections-nav.tsx';

/** A part of the screen that {@link SectionsNav} leads to. */
export function SettingsPart({ section, children }: { section: SettingsSection; children: ReactNode }) {
  return (
    <div id={sectionId(section)} tabIndex={-1} className="scroll-mt-1 rounded-card outline-none">
      {children}
    </div>
  );
}
