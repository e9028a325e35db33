import { useReducer, useRef, useState, type KeyboardEvent } from 'react';

export interface RowKeys {
  /** The row that Tab reaches; arrows move it. */
  active: number;
  setActive: (index: number) => void;
  /** Brings a row into sight and makes it the active one; it takes the focus where nothing else has it. */
  show: (index: number) => void;
  /** Brings a row into sight and makes it the active one, which takes the focus. */
  goTo: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Called by the active row as it is drawn: it takes the focus when a key, not the mouse, has moved there; `here`: it is not on its way any more. */
  focusIfWanted: (index: number, row: HTMLElement, here: boolean) => void;
  /** Another number each time the active row is to look whether it is wanted. */
  nudge: number;
}

interface RowKeysOptions {
  rowCount: number;
  pageLength: () => number;
  scrollTo: (index: number) => void;
  onOpen: (index: number) => void;
}

/** Arrow keys, Home, End, Page keys and Enter over the rows of a virtual table. */
export function useRowKeys({ rowCount, pageLength, scrollTo, onOpen }: RowKeysOptions): RowKeys {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(0, rowCount - 1));
  const focusPending = useRef<number | null>(null);
  const [nudge, renderAgain] = useReducer((times: number) => times + 1, 0);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(rowCount - 1, index));
    focusPending.current = next;
    setActive(next);
    scrollTo(next);
  };

  const goTo = (index: number): void => {
    moveTo(index);
    // The row may be active already: it is to look at what is pending all the same.
    renderAgain();
  };

  const show = (index: number): void => {
    if (document.activeElement === document.body) focusPending.current = index;
    setActive(index);
    scrollTo(index);
    // The row may be active already: it is to look at what is pending all the same.
    renderAgain();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Keys of links and buttons inside the row are theirs.
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'TR') return;
    if (event.key === 'Enter' || event.key === ' ') onOpen(active);
    else if (event.key === 'ArrowDown') moveTo(active + 1);
    else if (event.key === 'ArrowUp') moveTo(active - 1);
    else if (event.key === 'PageDown') moveTo(active + pageLength());
    else if (event.key === 'PageUp') moveTo(active - pageLength());
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(rowCount - 1);
    else return;
    event.preventDefault();
  };

  const focusIfWanted = (index: number, row: HTMLElement, here: boolean): void => {
    if (focusPending.current !== index) return;
    // What stands in for a row keeps its place for the focus; the row takes it over.
    if (here) focusPending.current = null;
    row.focus({ preventScroll: true });
  };
  return { active, setActive, show, goTo, onKeyDown, focusIfWanted, nudge };
}
