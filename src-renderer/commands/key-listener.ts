import { useEffect } from 'react';
import { handlerOf } from './key-handlers.ts';
import { pressedKey } from './pressed-key.ts';
import { isSingleKey, SHORTCUTS, type ShortcutId } from './shortcuts.ts';
import { useSingleKeys } from './single-keys.ts';

/** So long the second key of two may take. */
const NEXT_KEY_MS = 1500;

const TYPING =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]';
/** What is open in front of the screen: not what is about to go, and not a message, which is a dialog by its role. */
const IN_FRONT =
  ':is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]):not([data-closed], [data-message])';

/** Listens for the shortcuts, once for the whole console. */
export function useKeyListener(): void {
  useEffect(() => {
    let begun: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = (): void => {
      clearTimeout(timer);
      begun = [];
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      // A modifier alone is on the way to a key, not a key.
      if (['Shift', 'Control', 'Meta', 'Alt', 'AltGraph'].includes(event.key)) return;
      const key = pressedKey(event);
      const steps = key === null ? [] : [...begun, key];
      forget();
      if (key === null) return;
      const found = match(steps, event.target) ?? match([key], event.target);
      if (found === undefined) return;
      event.preventDefault();
      if (found === 'more') {
        begun = steps;
        timer = setTimeout(forget, NEXT_KEY_MS);
      } else handlerOf(found)?.();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      forget();
    };
  }, []);
}

/** The shortcut that these steps are and that may work here, or `more` where they begin one. */
function match(steps: readonly string[], target: EventTarget | null): ShortcutId | 'more' | undefined {
  let more = false;
  for (const [id, { keys, overPanel, own }] of SHORTCUTS) {
    if (own === true || handlerOf(id) === undefined) continue;
    for (const way of keys) {
      if (!steps.every((step, at) => step === way[at]) || !mayWork(way, overPanel === true, target)) continue;
      if (way.length === steps.length) return id;
      more = true;
    }
  }
  return more ? 'more' : undefined;
}

/** Never while typing, never behind a dialog or menu; single keys only where they are on. */
function mayWork(keys: readonly string[], overPanel: boolean, target: EventTarget | null): boolean {
  const at = target instanceof Element ? target : null;
  const front = [...document.querySelectorAll(IN_FRONT)];
  const onlyPanel = front.every((one) => one.matches('[data-panel]'));
  if (front.length > 0 && !(overPanel && onlyPanel)) return false;
  if (!isSingleKey(keys)) return true;
  return useSingleKeys.getState().on && (at === null || at.closest(TYPING) === null);
}
