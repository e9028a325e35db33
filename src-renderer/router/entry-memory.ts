/*
 * What a step of the browser's history remembers of its screen beside its address: how far a list was scrolled, which row was active. Back and
 * forward find it again; a new step begins without. It is kept in the page, so a reload begins at the top.
 */

const MOST_ENTRIES = 200;
const memory = new Map<string, unknown>();
let lastKey = 0;

/** The key of the step that is shown now; it is given one when it has none. */
function entryKey(): string {
  const state: unknown = window.history.state;
  if (typeof state === 'object' && state !== null && 'entry' in state) return String(state.entry);
  const entry = `${performance.timeOrigin}-${(lastKey += 1)}`;
  window.history.replaceState({ entry }, '');
  return entry;
}

export function remembersHere(name: string): unknown {
  return memory.get(`${entryKey()} ${name}`);
}

export function rememberHere(name: string, value: unknown): void {
  const key = `${entryKey()} ${name}`;
  // The newest stands last, so that what is let go is what was left longest ago.
  memory.delete(key);
  memory.set(key, value);
  if (memory.size > MOST_ENTRIES) memory.delete(memory.keys().next().value!);
}
