import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerUnavailable, type LedgerTrouble } from '../../src-shared/bank/ledger-trouble.ts';
import { fakeClock, keepingLogger } from '../testing/fake-ports.ts';
import type { WriteLane } from './db/write-lane.ts';
import { createLedgerHealth, type LedgerHealth } from './ledger-health.ts';

let health: LedgerHealth;
let clock: ReturnType<typeof fakeClock>;
let logger: ReturnType<typeof keepingLogger>;
let inPlace: boolean;
let steady: number;
let changes: number;
let recoveries: number;
/** What the next probes meet. */
let probes: (LedgerTrouble | null)[];
let probed: number;

const lane = {
  write: async () => {
    probed += 1;
    const met = probes.shift() ?? null;
    if (met === null) return;
    health.failed(new LedgerUnavailable(met));
    throw new LedgerUnavailable(met);
  },
} as unknown as WriteLane;

beforeEach(() => {
  [inPlace, steady, changes, recoveries, probes, probed] = [true, 0, 0, 0, [], 0];
  clock = fakeClock();
  logger = keepingLogger();
  health = createLedgerHealth({
    file: { path: '/nowhere/bank.sqlite', isInPlace: () => inPlace },
    clock,
    logger,
    changed: () => (changes += 1),
    recovered: () => (recoveries += 1),
    monotonic: () => steady,
  });
});

const meet = (trouble: LedgerTrouble) => health.failed(new LedgerUnavailable(trouble));
const kind = () => health.trouble()?.kind ?? null;
const said = (level: string) => logger.lines.filter((line) => line.level === level).length;
/** Seconds go by, and each is looked in. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    steady += 1000;
    clock.advance(1);
    await health.look(lane);
  }
}

describe('a trouble', () => {
  it('is told once, whoever meets it, with since when; bugs are none', () => {
    health.failed(new Error('a bug'));
    health.failed(Object.assign(new Error('constraint'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }));
    expect([kind(), changes]).toEqual([null, 0]);
    for (let call = 0; call < 100; call += 1) meet('disk_full');
    clock.advance(60);
    health.failed(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' }));
    expect(health.trouble()).toEqual({ kind: 'disk_error', since: '2026-11-21T09:00:00.000Z' });
    meet('disk_full');
    expect([said('error'), changes]).toEqual([2, 3]);
    expect(health.fault()).toBeInstanceOf(LedgerUnavailable);
  });

  it('ends with a write that goes through, or when a try of its own does', async () => {
    meet('locked');
    probes = ['locked', 'locked'];
    await pass(2);
    expect(kind()).toBe('locked');
    await pass(1);
    expect([kind(), probed, recoveries, said('info')]).toEqual([null, 3, 1, 1]);
    meet('disk_full');
    health.committed();
    expect(kind()).toBeNull();
    await pass(100);
    expect(probed).toBe(3);
  });

  it('of damage stays, stops every write, and is not hidden by another', async () => {
    meet('damaged');
    meet('disk_full');
    health.committed();
    await pass(10);
    expect([kind(), probed, health.refusal()?.trouble]).toEqual(['damaged', 0, 'damaged']);
  });

  it('of a file that is gone is seen without a call, and is over when the file is back', async () => {
    await pass(1);
    expect([kind(), health.refusal()]).toEqual([null, null]);
    inPlace = false;
    expect(health.refusal()?.trouble).toBe('moved');
    await pass(3);
    expect([kind(), probed, said('error')]).toEqual(['moved', 0, 1]);
    inPlace = true;
    await pass(1);
    expect([kind(), recoveries]).toEqual([null, 1]);
  });

  it('that comes back again and again, as on a disk that is nearly full, neither floods the log nor drives the jobs', async () => {
    for (let minute = 0; minute < 10; minute += 1) {
      for (let second = 0; second < 60; second += 1) {
        meet('disk_full');
        // A small write still finds room.
        health.committed();
        await pass(1);
      }
    }
    expect([said('error'), said('info')]).toEqual([2, 1]);
    expect(recoveries).toBeLessThan(40);
    await pass(120);
    expect([said('info'), kind()]).toEqual([2, null]);
    expect(recoveries).toBeGreaterThan(0);
    meet('disk_full');
    expect(said('error')).toBe(3);
  });

  it('that each try finds over, and the next work not, is tried more and more rarely', async () => {
    for (let second = 0; second < 600; second += 1) {
      if (kind() === null) meet('disk_full');
      await pass(1);
    }
    expect(probed).toBeLessThan(20);
  });
});

describe('what is guarded', () => {
  const sqlite = (code: string) => Object.assign(new Error('as SQLite said it'), { code });

  it('tells what SQLite throws, at once or later, and lets bugs be bugs', async () => {
    const guarded = health.guarded({
      read: () => {
        throw sqlite('SQLITE_CORRUPT');
      },
      write: async () => Promise.reject(sqlite('SQLITE_FULL')),
      bug: () => {
        throw new TypeError('a bug');
      },
      fine: (given: number) => given + 1,
    });
    expect(guarded.fine(1)).toBe(2);
    expect(() => guarded.bug()).toThrow(TypeError);
    await expect(guarded.write()).rejects.toMatchObject({ trouble: 'disk_full' });
    expect(kind()).toBe('disk_full');
    expect(() => guarded.read()).toThrow(LedgerUnavailable);
    expect(kind()).toBe('damaged');
  });

  it('reads nothing from a file that is gone where that would be taken for true', () => {
    const guarded = health.guarded({ read: () => 'balance' }, { refuseMoved: true });
    inPlace = false;
    meet('moved');
    expect(() => guarded.read()).toThrow(/removed, moved or replaced/);
    inPlace = true;
    expect(guarded.read()).toBe('balance');
  });
});
