import { useRef, useState, type FocusEvent } from 'react';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface DiscardGuard {
  /** To be put on the element around the fields: notes what each holds before it is changed. */
  onFocusCapture: (event: FocusEvent<HTMLElement>) => void;
  /** Whether a text differs from what it was as the dialog opened. */
  isFilledIn: () => boolean;
  asking: boolean;
  setAsking: (asking: boolean) => void;
  /** Forgets what it knows: the dialog is closed. */
  forget: () => void;
}

/** Knows whether something was typed in a dialog that an accidental Escape, or a press beside it, would throw away. */
export function useDiscardGuard(): DiscardGuard {
  const first = useRef(new Map<TextControl, string>());
  const [asking, setAsking] = useState(false);
  return {
    onFocusCapture: ({ target }) => {
      if (isTextControl(target) && !first.current.has(target)) first.current.set(target, target.value);
    },
    isFilledIn: () =>
      [...first.current].some(([control, value]) => control.isConnected && control.value !== value),
    asking,
    setAsking,
    forget: () => {
      first.current.clear();
      setAsking(false);
    },
  };
}

/** Searching throws nothing away. */
function isTextControl(target: EventTarget): target is TextControl {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'search'].includes(target.type);
}
