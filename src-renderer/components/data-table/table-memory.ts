import { useSyncExternalStore } from 'react';
import { remember, remembered } from '../../theme/theme.ts';
import { columnId, type Columns } from './features.ts';

/*
 * What this machine remembers of the console's tables: how dense they are, which columns are hidden, how each was sorted and filtered last.
 * It is a convenience: whatever is damaged, or of a later version, counts as nothing.
 */

/** The height of a row, in pixels. */
export const DENSITIES = { comfortable: 40, compact: 32 } as const;
export type Density = keyof typeof DENSITIES;

/** Params of an address that a screen takes up again when it is come back to by the menu. What one searched for, and for whom, is not. */
export const KEPT_PARAMS = [
  'sort',
  'direction',
  'state',
  'kind',
  'mark',
  'action',
  'delivery',
  'operation',
  'outcome',
] as const;
export type KeptParams = Readonly<Partial<Record<(typeof KEPT_PARAMS)[number], string>>>;

interface Memory {
  density: Density;
  hidden: Readonly<Record<string, readonly string[]>>;
  params: Readonly<Record<string, KeptParams>>;
}

const KEY = 'example-bank.tables';
const VERSION = 1;
const NOTHING: Memory = { density: 'comfortable', hidden: {}, params: {} };

let memory: Memory | undefined;
const listeners = new Set<() => void>();

function current(): Memory {
  return (memory ??= read(remembered(KEY)));
}

function change(next: Partial<Memory>): void {
  memory = { ...current(), ...next };
  remember(KEY, JSON.stringify({ version: VERSION, ...memory }));
  for (const listener of listeners) listener();
}

/** Reads what was kept; every value that is not as it should be counts as not there. */
export function read(text: string | null): Memory {
  const kept = asRecord(parsed(text));
  if (kept['version'] !== VERSION) return NOTHING;
  return {
    density: kept['density'] === 'compact' ? 'compact' : 'comfortable',
    hidden: mapped(asRecord(kept['hidden']), (names) =>
      Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
    ),
    params: mapped(asRecord(kept['params']), (params) =>
      Object.fromEntries(
        KEPT_PARAMS.flatMap((name) => {
          const value = asRecord(params)[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      ),
    ),
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function mapped<T>(
  record: Readonly<Record<string, unknown>>,
  value: (from: unknown) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, from]) => [name, value(from)]));
}

const NONE: readonly string[] = [];

/** How a table is to look, followed. */
export function useTableMemory(name: string): { density: Density; hidden: readonly string[] } {
  const { density, hidden } = useSyncExternalStore(follow, current);
  return { density, hidden: hidden[name] ?? NONE };
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setDensity(density: Density): void {
  change({ density });
}

export function setHidden(name: string, hidden: readonly string[]): void {
  change({ hidden: { ...current().hidden, [name]: hidden } });
}

/** How a screen's list was sorted and filtered last. */
export function keptParams(screen: string): KeptParams {
  return current().params[screen] ?? {};
}

export function keepParams(screen: string, params: KeptParams): void {
  if (JSON.stringify(keptParams(screen)) !== JSON.stringify(params)) {
    change({ params: { ...current().params, [screen]: params } });
  }
}

/** Forgets what was kept, as if this machine had never shown a table: for tests, and for another tab that has written since. */
export function forgetTables(): void {
  memory = undefined;
  for (const listener of listeners) listener();
}

/** The columns that are not hidden; a table is never without any. */
export function shownColumns<Row extends object>(
  columns: Columns<Row>,
  hidden: readonly string[],
): Columns<Row> {
  const shown = columns.filter((column) => !hidden.includes(columnId(column)));
  return shown.length === 0 ? columns.slice(0, 1) : shown;
}
