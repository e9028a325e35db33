import type { BackupsView } from '../../../src-shared/operator/backup-views.ts';
import type { LedgerHealthView } from '../../../src-shared/operator/health-views.ts';
import type { AttentionView, OldBlocks } from '../../../src-shared/operator/overview-views.ts';
import type { BooksView, OverviewView } from '../../../src-shared/operator/views.ts';

/** What is known of the bank; what is still on its way is undefined. */
export interface Known {
  overview: OverviewView;
  attention: AttentionView | undefined;
  books: BooksView | undefined;
  health: LedgerHealthView | undefined;
  backups: BackupsView | undefined;
  now: number;
}

export type Level = 'bad' | 'warn' | 'info';

/** Something that needs the operator, with what its words need. */
export type AttentionItem = { level: Level } & (
  | { kind: 'listener'; listener: Exclude<OverviewView['listener'], { state: 'listening' }> }
  | { kind: 'ledger'; trouble: NonNullable<LedgerHealthView['trouble']>['kind'] }
  | { kind: 'clock' | 'booksBroken' | 'booksFailed' | 'backupNone' }
  | { kind: 'heldBatches'; count: number; payments: number; only: string | null }
  | { kind: 'failingBatches' | 'failedStatements' | 'givenUp' | 'failing' | 'unsent'; count: number }
  | { kind: 'oldBlock'; blocks: OldBlocks; ageMs: number }
  | { kind: 'backupFailed'; fault: NonNullable<BackupsView['fault']> }
  | { kind: 'backupOld'; ageMs: number }
  | { kind: 'disk'; freeBytes: number; totalBytes: number }
);

const WEEK_MS = 7 * 86_400_000;
const GIGABYTE = 1e9;
const LEVELS: readonly Level[] = ['bad', 'warn', 'info'];

/** All that needs the operator, the worst first; among equals in the order in which it keeps money from its way. */
export function attentionItems(known: Known): AttentionItem[] {
  const found = [
    ...ofTheMachine(known),
    ...ofTheBooks(known),
    ...ofThePayments(known),
    ...ofTheStatements(known),
    ...ofTheDisk(known),
    ...ofTheBackups(known),
  ];
  return found.sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
}

function ofTheMachine({ overview: { listener }, health }: Known): AttentionItem[] {
  const items: AttentionItem[] = [];
  if (listener.state !== 'listening') items.push({ level: 'bad', kind: 'listener', listener });
  const trouble = health?.trouble?.kind;
  if (trouble !== undefined) {
    items.push({ level: trouble === 'locked' ? 'warn' : 'bad', kind: 'ledger', trouble });
  }
  if ((health?.clockBehind ?? null) !== null) items.push({ level: 'warn', kind: 'clock' });
  return items;
}

function ofTheBooks({ books }: Known): AttentionItem[] {
  if (books === undefined) return [];
  if (books.error !== null) return [{ level: 'bad', kind: 'booksFailed' }];
  return books.proof === null || books.proof.ok ? [] : [{ level: 'bad', kind: 'booksBroken' }];
}

function ofThePayments({ overview: { counts }, attention, now }: Known): AttentionItem[] {
  if (attention === undefined) return [];
  const { heldBatches, heldPayments, failingBatches, oldBlocks } = attention;
  const items: AttentionItem[] = [];
  const held = Math.max(counts.batchesHeld, heldBatches.length);
  if (heldBatches.length > 0) {
    const only = held === 1 ? heldBatches[0]!.batchId : null;
    items.push({ level: 'bad', kind: 'heldBatches', count: held, payments: heldPayments, only });
  }
  if (failingBatches > 0) items.push({ level: 'warn', kind: 'failingBatches', count: failingBatches });
  for (const blocks of oldBlocks) {
    items.push({ level: 'info', kind: 'oldBlock', blocks, ageMs: now - Date.parse(blocks.oldestAt) });
  }
  return items;
}

function ofTheStatements({ overview: { counts }, attention }: Known): AttentionItem[] {
  const counted = [
    ['bad', 'failedStatements', attention?.failedStatements ?? 0],
    ['bad', 'givenUp', counts.deliveriesGivenUp],
    ['warn', 'failing', counts.deliveriesFailing],
    ['warn', 'unsent', attention?.unsentStatements ?? 0],
  ] as const;
  return counted.flatMap(([level, kind, count]) => (count > 0 ? [{ level, kind, count }] : []));
}

/** Nearly full: less than a gigabyte, or less than three in a hundred of a disk, are free. */
function ofTheDisk({ attention }: Known): AttentionItem[] {
  const disk = attention?.disk ?? null;
  if (disk === null || disk.totalBytes === 0) return [];
  const isTight = disk.freeBytes < GIGABYTE || disk.freeBytes < disk.totalBytes * 0.03;
  return isTight ? [{ level: 'warn', kind: 'disk', ...disk }] : [];
}

function ofTheBackups({ backups, now }: Known): AttentionItem[] {
  if (backups === undefined) return [];
  const items: AttentionItem[] = [];
  if (backups.fault !== null) items.push({ level: 'warn', kind: 'backupFailed', fault: backups.fault });
  const newest = backups.rows.find(({ state }) => state === 'ready');
  // A bank that has none yet, and makes one by itself before long, needs nobody.
  if (newest === undefined) {
    if (backups.nextAt === null) items.push({ level: 'info', kind: 'backupNone' });
    return items;
  }
  const ageMs = now - Date.parse(newest.madeAt);
  if (ageMs > WEEK_MS) items.push({ level: 'info', kind: 'backupOld', ageMs });
  return items;
}
