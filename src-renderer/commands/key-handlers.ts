import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ShortcutId } from './shortcuts.ts';

type Handler = () => void;

/** Who answers each shortcut now; where several do, the one that came last. */
const handlers = new Map<ShortcutId, Handler[]>();
const watchers = new Set<() => void>();
let answered: readonly ShortcutId[] = [];

function changed(): void {
  answered = [...handlers.keys()];
  for (const watcher of watchers) watcher();
}

/** Answers a shortcut while the component is there and `enabled`. The key is in the table of shortcuts. */
export function useShortcut(id: ShortcutId, handler: Handler, enabled = true): void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const call = (): void => newest.current();
    handlers.set(id, [...(handlers.get(id) ?? []), call]);
    changed();
    return () => {
      const left = (handlers.get(id) ?? []).filter((other) => other !== call);
      if (left.length === 0) handlers.delete(id);
      else handlers.set(id, left);
      changed();
    };
  }, [id, enabled]);
}

export function handlerOf(id: ShortcutId): Handler | undefined {
  return handlers.get(id)?.at(-1);
}

/** The shortcuts that something answers now. */
export function useAnswered(): readonly ShortcutId[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => answered,
  );
}
