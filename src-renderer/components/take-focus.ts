/** Gives a place that has just opened the focus, unless it is in a dialog: who has opened the palette meanwhile is not taken out of it. */
export function takeFocus(element: HTMLElement | null): void {
  const inFront = document.activeElement?.closest('[role="dialog"]:not([data-message], [data-closed])');
  if (inFront === null || inFront === undefined) element?.focus();
}
