import { describe, expect, it } from 'vitest';
import type { BackupsView } from '../../../src-shared/operator/backup-views.ts';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { attentionView, overviewView } from '../../testing/rows.ts';
import { attentionItems, type Known } from './attention-items.ts';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const DAY = 86_400_000;
const backups = (given: Partial<BackupsView> = {}): BackupsView => ({
  folder: '/data/backups',
  ledgerBytes: 1,
  rows: [],
  running: null,
  nextAt: '2026-11-21T10:00:00Z',
  fault: null,
  ...given,
});
const backup = (madeAt: number, state: BackupsView['rows'][number]['state'] = 'ready') => ({
  name: 'b',
  kind: 'automatic' as const,
  madeAt: new Date(madeAt).toISOString(),
  bytes: 1,
  state,
});
const counts = (given: Partial<OverviewView['counts']>): OverviewView =>
  overviewView({ counts: { ...overviewView().counts, ...given } });
const found = (given: Partial<Known>): string[] =>
  attentionItems({
    overview: overviewView(),
    attention: attentionView(),
    books: { checking: false, proof: null, error: null },
    health: { trouble: null, clockBehind: null },
    backups: backups(),
    now: NOW,
    ...given,
  }).map(({ level, kind }) => `${level} ${kind}`);

const proof = (ok: boolean) => ({ ok, laws: [], entries: 0, seconds: 0, checkedAt: '' }) as never;
const disk = (freeBytes: number, totalBytes: number) => attentionView({ disk: { freeBytes, totalBytes } });

describe('what needs the operator', () => {
  it.each<[string, Partial<Known>, string[]]>([
    ['nothing', {}, []],
    [
      'nothing, while little is known',
      { attention: undefined, books: undefined, health: undefined, backups: undefined },
      [],
    ],
    [
      'a listener that is closed',
      { overview: overviewView({ listener: { state: 'closed', address: '' } }) },
      ['bad listener'],
    ],
    [
      'books that do not balance',
      { books: { checking: true, proof: proof(false), error: null } },
      ['bad booksBroken'],
    ],
    ['books that balance', { books: { checking: false, proof: proof(true), error: null } }, []],
    ['books not checked', { books: { checking: false, proof: null, error: 'no' } }, ['bad booksFailed']],
    [
      'a ledger that is locked, and a clock behind',
      {
        health: {
          trouble: { kind: 'locked', since: '' },
          clockBehind: { since: '', ledgerMoment: '' },
        },
      },
      ['warn ledger', 'warn clock'],
    ],
    ['failing batches', { attention: attentionView({ failingBatches: 1 }) }, ['warn failingBatches']],
    [
      'deliveries',
      { overview: counts({ deliveriesFailing: 2, deliveriesGivenUp: 1 }) },
      ['bad givenUp', 'warn failing'],
    ],
    ['unsent statements', { attention: attentionView({ unsentStatements: 3 }) }, ['warn unsent']],
    // A statement that failed and was made up for is in the overview's count, and needs nobody.
    ['a failed one made up for', { overview: counts({ statementsFailed: 1 }) }, []],
    ['a failed one', { attention: attentionView({ failedStatements: 1 }) }, ['bad failedStatements']],
    ['a disk with room', { attention: disk(2e9, 60e9) }, []],
    ['a small disk with little', { attention: disk(0.9e9, 10e9) }, ['warn disk']],
    ['a big disk with little', { attention: disk(20e9, 1e12) }, ['warn disk']],
    ['a disk that is not known', { attention: attentionView({ disk: null }) }, []],
    ['no backup, none planned', { backups: backups({ nextAt: null }) }, ['info backupNone']],
    ['a backup of last week', { backups: backups({ rows: [backup(NOW - 7.1 * DAY)] }) }, ['info backupOld']],
    ['a backup of this week', { backups: backups({ rows: [backup(NOW - 6.9 * DAY)], nextAt: null }) }, []],
    [
      'a damaged one does not count',
      { backups: backups({ rows: [backup(NOW, 'damaged'), backup(NOW - 9 * DAY)] }) },
      ['info backupOld'],
    ],
    [
      'a backup that failed',
      { backups: backups({ fault: { code: 'not_enough_room', params: {} } as never }) },
      ['warn backupFailed'],
    ],
  ])('%s', (_, known, expected) => {
    expect(found(known)).toEqual(expected);
  });

  it('the worst comes first', () => {
    const levels = found({
      overview: counts({ deliveriesFailing: 1, deliveriesGivenUp: 1, batchesHeld: 2 }),
      attention: attentionView({
        heldBatches: [{ batchId: 'a', paymentsLeft: 3 }],
        heldPayments: 5,
        oldBlocks: [
          { accountNumber: 'S', currency: 'USD', blocks: 1, freeMinor: 1, oldestAt: '2026-11-01T00:00:00Z' },
        ],
      }),
      books: { checking: false, proof: proof(false), error: null },
    });
    expect(levels).toEqual([
      'bad booksBroken',
      'bad heldBatches',
      'bad givenUp',
      'warn failing',
      'info oldBlock',
    ]);
  });

  it('one held batch alone can be tried again from here, several are looked at first', () => {
    const heldBatches = [{ batchId: 'a', paymentsLeft: 3 }];
    const attention = attentionView({ heldBatches, heldPayments: 3 });
    const only = (batchesHeld: number) =>
      attentionItems({
        overview: counts({ batchesHeld }),
        attention,
        books: undefined,
        health: undefined,
        backups: undefined,
        now: NOW,
      });
    expect(only(1)).toMatchObject([{ count: 1, payments: 3, only: 'a' }]);
    expect(only(2)).toMatchObject([{ count: 2, only: null }]);
  });
});
