import {
  LedgerUnavailable,
  troubleText,
  troubleWayOut,
  type LedgerTrouble,
} from '../../src-shared/bank/ledger-trouble.ts';
import type { LedgerTroubleView } from '../../src-shared/operator/health-views.ts';
import { asUnavailable } from './db/ledger-fault.ts';
import type { LedgerFile } from './db/open-ledger.ts';
import type { LaneGuard, WriteLane } from './db/write-lane.ts';
import { writeNothing } from './db/write-probe.ts';
import type { Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';

/** Whether the ledger can be written and read, and if not, why and since when. The log hears of each trouble once. */
export interface LedgerHealth extends LaneGuard {
  /** The trouble that there is; null while all is well. */
  trouble(): LedgerTroubleView | null;
  /** What the trouble that there is means to whoever wants to work with the ledger now; null while all is well. */
  fault(): LedgerUnavailable | null;
  /** Looks whether the file is in its place; in a trouble, tries whether it is over. Never rejects. */
  look(lane: WriteLane): Promise<void>;
  /** The functions, with what SQLite throws in them told as {@link LedgerUnavailable}. */
  guarded<T extends Functions>(functions: T, options?: { refuseMoved: boolean }): T;
}

const SECOND = 1000;
/** A trouble that comes back so soon was not over: it is looked at more and more rarely, and not told anew. */
const RELAPSE_MS = 60 * SECOND;

type Functions = Record<string, (...args: never[]) => unknown>;

export function createLedgerHealth(options: {
  file: Pick<LedgerFile, 'path' | 'isInPlace'>;
  clock: Clock;
  logger: Logger;
  changed(): void;
  /** A trouble is over, and it is worth going on with what it kept from being done. */
  recovered(): void;
  /** Milliseconds on a clock that is never set. */
  monotonic?: () => number;
}): LedgerHealth {
  const { file, clock, logger, monotonic = () => performance.now() } = options;
  let trouble: LedgerTroubleView | null = null;
  let looking = false;
  let endedAt = -Infinity;
  let relapses = 0;
  let nextTry = 0;
  /** What is left to do once a trouble is over for good: to tell so, and to go on. */
  const owed = { word: false, recovery: false };
  const told = new Set<LedgerTrouble>();

  const fault = (): LedgerUnavailable | null =>
    trouble === null ? null : new LedgerUnavailable(trouble.kind);
  const moved = (): LedgerUnavailable | null => (file.isInPlace() ? null : new LedgerUnavailable('moved'));

  function failed(met: unknown): void {
    const known = asUnavailable(met, file.path);
    if (!(known instanceof LedgerUnavailable)) return;
    // Damage does not go away, and nothing that is met after it is worse.
    if (trouble?.kind === known.trouble || trouble?.kind === 'damaged') return;
    if (trouble === null) begin();
    trouble = { kind: known.trouble, since: trouble?.since ?? clock.now().toISOString() };
    if (!told.has(known.trouble)) tell(known);
    options.changed();
  }

  function begin(): void {
    relapses = monotonic() - endedAt < RELAPSE_MS ? relapses + 1 : 0;
    nextTry = monotonic() + pause();
    if (relapses <= 1) told.clear();
  }

  function pause(): number {
    return Math.min(SECOND * 2 ** relapses, RELAPSE_MS);
  }

  function tell(known: LedgerUnavailable): void {
    told.add(known.trouble);
    const { code, message } = (known.cause ?? {}) as { code?: string; message?: string };
    logger.error(
      `The ledger is not available: ${troubleText(known.trouble)}. ${troubleWayOut(known.trouble)}`,
      { trouble: known.trouble, ledger: file.path, ...(code === undefined ? {} : { code, error: message }) },
    );
  }

  function committed(): void {
    if (trouble === null || trouble.kind === 'damaged') return;
    trouble = null;
    endedAt = monotonic();
    nextTry = endedAt + (relapses === 0 ? 0 : pause());
    owed.word = owed.recovery = true;
    if (relapses === 0) tellEnd();
    options.changed();
  }

  function tellEnd(): void {
    owed.word = false;
    logger.info('The ledger is available again');
  }

  /** What a disk that is nearly full lets pass is no end of the trouble: after a relapse, an end is believed in later. */
  function payOwed(): void {
    if (owed.word && monotonic() - endedAt >= RELAPSE_MS) tellEnd();
    if (!owed.recovery || monotonic() < nextTry) return;
    owed.recovery = false;
    options.recovered();
  }

  async function probe(lane: WriteLane): Promise<void> {
    try {
      await lane.write(writeNothing);
      committed();
    } catch {
      // The lane has told what it met.
      nextTry = monotonic() + pause();
    }
  }

  return {
    trouble: () => trouble,
    fault,
    failed,
    committed,
    refusal: () => (trouble?.kind === 'damaged' ? fault() : moved()),
    async look(lane) {
      if (looking) return;
      looking = true;
      const gone = moved();
      if (gone !== null) failed(gone);
      else if (trouble !== null && trouble.kind !== 'damaged' && monotonic() >= nextTry) await probe(lane);
      if (trouble === null) payOwed();
      looking = false;
    },
    guarded(functions, { refuseMoved } = { refuseMoved: false }) {
      const guard = (call: (...args: never[]) => unknown) => {
        const rethrow = (thrown: unknown): never => {
          failed(thrown);
          throw asUnavailable(thrown, file.path);
        };
        return (...args: never[]): unknown => {
          try {
            // What is read from a file that is gone is not true any more.
            const gone = refuseMoved && trouble?.kind === 'moved' ? moved() : null;
            if (gone !== null) throw gone;
            const result = call(...args);
            return result instanceof Promise ? result.catch(rethrow) : result;
          } catch (thrown) {
            return rethrow(thrown);
          }
        };
      };
      return Object.fromEntries(
        Object.entries(functions).map(([name, call]) => [name, guard(call)]),
      ) as typeof functions;
    },
  };
}
