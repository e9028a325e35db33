import type { ReactNode } from 'react';

/**
 * The body of a screen that is no list: it scrolls as a whole, its scrollbar at the window's edge. What is placed out of sight within
 * it (`relative`) scrolls with it, and does not make the window itself scroll.
 */
export function ScrollPage({ children }: { children: ReactNode }) {
  return (
    <div className="relative -mx-5 -mb-4 h-[calc(100%+1rem)] overflow-y-auto px-5 pt-0.5 pb-6">
      <div className="flex flex-col gap-4">{children}</div>
    </div>
  );
}
