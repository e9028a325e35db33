import { LAWS } from '../../src-shared/bank/laws.ts';
import type { Clock } from '../core/ports/clock.ts';
import { checkPagesOf } from '../core/db/damage.ts';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { readLedgerFile } from '../core/db/read-ledger-file.ts';
import { preflightStatement } from '../core/queries/statement-preflight.ts';
import type { LedgerProver } from '../core/ports/ledger-prover.ts';
import type { Ids } from '../core/ports/ids.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { SendResult, StatementSender } from '../core/ports/statement-sender.ts';

/** A clock that stands still until a test moves it. Its business date is its UTC date. */
export interface FakeClock extends Clock {
  set(iso: string): void;
  advance(seconds: number): void;
}

export function fakeClock(start = '2026-11-21T09:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    today: () => new Date(now).toISOString().slice(0, 10),
    set: (iso) => void (now = Date.parse(iso)),
    advance: (seconds) => void (now += seconds * 1000),
  };
}

/** References that count up: `ID-00000001`, `ID-00000002`, … */
export function countingIds(): Ids {
  let last = 0;
  return { next: () => `ID-${String(++last).padStart(8, '0')}` };
}

/** A logger that keeps what it is told. */
export function keepingLogger(): Logger & {
  lines: { level: string; message: string; fields?: Record<string, unknown> }[];
} {
  const lines: { level: string; message: string; fields?: Record<string, unknown> }[] = [];
  const say = (level: string) => (message: string, fields?: Record<string, unknown>) =>
    void lines.push({ level, message, ...(fields === undefined ? {} : { fields }) });
  return { info: say('info'), warn: say('warn'), error: say('error'), lines };
}

/** A sender that keeps what it is given and answers as the test says. */
export function keepingSender(
  answer: () => SendResult = () => ({ accepted: true, status: 200, body: 'ok' }),
): StatementSender & {
  sent: { url: string; text: string }[];
} {
  const sent: { url: string; text: string }[] = [];
  return {
    sent,
    async send(url, text) {
      sent.push({ url, text });
      return answer();
    },
  };
}

/** Proves the laws in the test's own thread, by the test's clock. */
export function directProver(clock: Clock): LedgerProver {
  return {
    prove: async (ledgerPath, watch) => checkLedgerFile(ledgerPath, clock.now, LAWS, () => watch?.onLaw?.()),
    checkPages: async (ledgerPath) => checkPagesOf(ledgerPath),
    checkStatement: async (ledgerPath, id) =>
      readLedgerFile(ledgerPath, (handle) => preflightStatement(handle, id)),
  };
}
