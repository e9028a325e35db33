import { expect, it } from 'vitest';
import type { LedgerProof } from '../../src-shared/bank/laws.ts';
import { fakeClock, keepingLogger } from '../testing/fake-ports.ts';
import { useTestBank } from '../testing/use-test-bank.ts';
import { createBooks } from './books.ts';
import { createWorkList } from './progress.ts';

const GOOD: LedgerProof = {
  checkedAt: '2026-11-21T09:00:00.000Z',
  ok: true,
  entries: 0,
  milliseconds: 1,
  laws: [],
};
const BAD: LedgerProof = {
  ...GOOD,
  ok: false,
  laws: [
    { law: 'book_balance', ok: false, offenders: ['SPONSOR0001'] },
    { law: 'double_entry', ok: true, offenders: [] },
  ],
};

/** Books whose proofs end when the test says so. */
function manualBooks() {
  const running: { resolve(proof: LedgerProof): void; reject(fault: unknown): void }[] = [];
  const logger = keepingLogger();
  const changes: boolean[] = [];
  const books = createBooks({
    ledgerPath: '/ledger',
    prover: { prove: () => new Promise((resolve, reject) => running.push({ resolve, reject })) },
    logger,
    work: createWorkList({ clock: fakeClock(), changed: () => undefined }),
    changed: () => changes.push(books.view().checking),
  });
  return { books, running, logger, changes };
}

it('nothing is proved until it is asked for; then the view has the proof', async () => {
  const { books, running, changes } = manualBooks();
  expect(books.view()).toEqual({ checking: false, proof: null, error: null });
  const check = books.check();
  expect(books.view().checking).toBe(true);
  running[0]!.resolve(GOOD);
  expect(await check).toEqual({ checking: false, proof: GOOD, error: null });
  expect(changes).toEqual([true, false]);
});

it('callers at the same time share one proof; a later one has its own', async () => {
  const { books, running } = manualBooks();
  const checks = [books.check(), books.check(), books.check()];
  running[0]!.resolve(GOOD);
  await Promise.all(checks);
  expect(running).toHaveLength(1);
  const later = books.check();
  running[1]!.resolve(BAD);
  expect(await later).toMatchObject({ proof: BAD });
});

it('a law that is broken is logged, with the rows that break it', async () => {
  const { books, running, logger } = manualBooks();
  const check = books.check();
  running[0]!.resolve(BAD);
  await check;
  expect(logger.lines).toEqual([
    {
      level: 'error',
      message: 'The books do not balance',
      fields: { law: 'book_balance', offenders: ['SPONSOR0001'] },
    },
  ]);
});

it('a proof that fails keeps the last one and says why, until the next goes well', async () => {
  const { books, running, changes } = manualBooks();
  const first = books.check();
  running[0]!.resolve(GOOD);
  await first;
  const second = books.check();
  running[1]!.reject(new Error('disk gone'));
  expect(await second).toEqual({ checking: false, proof: GOOD, error: 'disk gone' });
  const third = books.check();
  running[2]!.resolve(BAD);
  expect(await third).toEqual({ checking: false, proof: BAD, error: null });
  expect(changes).toEqual([true, false, true, false, true, false]);
});

it('a bank proves its own ledger while it is at work, and announces it', async () => {
  const test = await useTestBank();
  const topics: string[] = [];
  test.bank.events.subscribe((event) => topics.push(...event.topics));
  expect(await test.bank.books.check()).toMatchObject({ checking: false, proof: { ok: true }, error: null });
  expect(topics).toEqual(['books', 'books']);
});

it('a proof that is cancelled changes nothing of what was proved before, and is not under way any more', async () => {
  const work = createWorkList({ clock: fakeClock(), changed: () => undefined });
  const books = createBooks({
    ledgerPath: '/ledger',
    logger: keepingLogger(),
    work,
    changed: () => undefined,
    prover: {
      // As the worker does: behind each law it looks whether it is to stop.
      async prove(_, { onLaw, stop } = {}) {
        for (let law = 0; law < 3; law += 1) {
          onLaw?.();
          await new Promise((turn) => setImmediate(turn));
          if (stop?.raised === true) return null;
        }
        return GOOD;
      },
    },
  });
  await books.check();
  const again = books.check();
  expect(work.view()).toMatchObject([{ kind: 'books', progress: { unit: 'laws', total: 16, rate: null } }]);
  await books.cancel();
  expect(await again).toEqual({ checking: false, proof: GOOD, error: null });
  expect(work.view()).toEqual([]);
  // The next one is not cancelled, too.
  expect((await books.check()).error).toBeNull();
});
