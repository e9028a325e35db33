import { HIT_KINDS, type FindHit } from '../../src-shared/operator/find-views.ts';
import { remember, remembered } from '../theme/theme.ts';

const KEY = 'example-bank.recent';
const MOST = 6;

/** What was chosen in the palette before: a screen or an action by its id, or something of the ledger as it was found. */
export type Recent = { id: string } | { hit: Pick<FindHit, 'kind' | 'id' | 'label' | 'about'> };

/** The newest first. */
export function recentChoices(): Recent[] {
  try {
    const kept: unknown = JSON.parse(remembered(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberChoice(choice: Recent): void {
  const key = JSON.stringify(choice);
  const others = recentChoices().filter((other) => JSON.stringify(other) !== key);
  remember(KEY, JSON.stringify([choice, ...others].slice(0, MOST)));
}

/** What lies in the browser's storage may be of another version, or of anybody. */
function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  if ('id' in value) return typeof value.id === 'string';
  if (!('hit' in value) || typeof value.hit !== 'object' || value.hit === null) return false;
  const { kind, id, label, about } = value.hit as Record<string, unknown>;
  return (
    HIT_KINDS.some((known) => known === kind) &&
    typeof id === 'string' &&
    typeof label === 'string' &&
    (about === null || typeof about === 'string')
  );
}
