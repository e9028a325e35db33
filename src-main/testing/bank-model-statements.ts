import type { ModelJob } from './bank-model-orders.ts';
import type { ModelAccount, ModelClock, ModelSettings } from './bank-model.ts';

interface ModelStatement {
  account: string;
  date: string;
  /** What was written: year, number, entries, opening and closing balance; null until then. */
  written: { year: string; number: number; entries: number; opening: number; closing: number } | null;
}

interface ModelDelivery {
  state: 'queued' | 'sending' | 'failing' | 'delivered' | 'given_up' | 'cancelled';
  attempts: number;
  /** Of these, since it was put in the queue. */
  inRow: number;
  next: number;
}

const isOpen = ({ state }: ModelDelivery): boolean =>
  state === 'queued' || state === 'sending' || state === 'failing';

const SECOND = 1000;
const LONGEST_PAUSE = 600 * SECOND;

/** Statements and their deliveries with pencil and paper; a statement's id is its place in the list, from 1. */
export function createStatementModel(
  accounts: ReadonlyMap<string, ModelAccount>,
  settings: ModelSettings,
  clock: ModelClock,
) {
  const statements: ModelStatement[] = [];
  const deliveries = new Map<number, ModelDelivery>();
  /** By account: the day it was opened or its latest statement's, where the last one closed, and the last number of each year. */
  const chains = new Map<string, { latest: string; closing: number; numbers: Map<string, number> }>();
  let bridgeAnswers = true;

  function write(statement: ModelStatement): void {
    const account = accounts.get(statement.account)!;
    const chain = chains.get(statement.account)!;
    const reported = account.unreported.filter(({ date }) => date <= statement.date);
    account.unreported = account.unreported.filter(({ date }) => date > statement.date);
    // A statement of an earlier day than the last one's closes on that one's day.
    if (statement.date > chain.latest) chain.latest = statement.date;
    const year = chain.latest.slice(0, 4);
    const number = (chain.numbers.get(year) ?? 0) + 1;
    const opening = chain.closing;
    chain.numbers.set(year, number);
    chain.closing = reported.reduce((sum, { minor }) => sum + minor, opening);
    statement.written = { year, number, entries: reported.length, opening, closing: chain.closing };
  }

  const queue = (id: number): void =>
    void deliveries.set(id, {
      state: 'queued',
      attempts: deliveries.get(id)?.attempts ?? 0,
      inRow: 0,
      next: clock.now(),
    });

  /** What goes out next of what was due until then: an account's statements in their order, and what waits longest first. */
  function nextDue(until: number): [id: number, delivery: ModelDelivery] | undefined {
    const accountOf = (id: number): string => statements[id - 1]!.account;
    const open = [...deliveries].filter(([, delivery]) => isOpen(delivery));
    return open
      .filter(([id, { next }]) => {
        const isHeldUp = open.some(([other]) => other < id && accountOf(other) === accountOf(id));
        return next <= until && !isHeldUp;
      })
      .sort(([a, { next: soon }], [b, { next: late }]) => soon - late || a - b)[0];
  }

  return {
    statements,
    deliveries,
    /** Whether the bridge takes what is delivered from now on. */
    setBridge: (answers: boolean) => void (bridgeAnswers = answers),

    open: (account: string, funds: number) =>
      void chains.set(account, { latest: clock.today(), closing: funds, numbers: new Map() }),

    ask(account: string, date: string): string {
      if (!accounts.has(account)) return 'account_not_found';
      if (date > clock.today()) return 'statement_date_in_future';
      return String(statements.push({ account, date, written: null }));
    },

    /** The bank's own wish: none when the same is asked for already. */
    ensure(account: string): void {
      const date = clock.today();
      const isAsked = statements.some(
        (one) => one.account === account && one.date === date && one.written === null,
      );
      if (!isAsked) statements.push({ account, date, written: null });
    },

    /** The statement job. */
    *write(): ModelJob {
      const asked = [...statements.entries()].filter(([, { written }]) => written === null);
      for (const [at, statement] of asked) {
        write(statement);
        if (settings.mt940StatementCallbackUrl !== '') queue(at + 1);
        yield;
      }
      return String(asked.length);
    },

    send(id: number): string {
      const statement = statements[id - 1];
      if (statement === undefined) return 'statement_not_found';
      if (statement.written === null) return 'statement_not_generated';
      if (settings.mt940StatementCallbackUrl === '') return 'callback_url_missing';
      queue(id);
      return 'done';
    },

    cancel(id: number): string {
      const delivery = deliveries.get(id);
      if (delivery === undefined || !isOpen(delivery)) return 'delivery_not_waiting';
      delivery.state = 'cancelled';
      return 'done';
    },

    /** The delivery job; pauses while each statement is on its way, before the answer. */
    *deliver(): ModelJob {
      const until = clock.now();
      // Given a time by a clock that has been set back since.
      for (const delivery of deliveries.values())
        if (delivery.next > until + LONGEST_PAUSE) delivery.next = until;
      let [delivered, failed] = [0, 0];
      for (;;) {
        const due = settings.mt940StatementCallbackUrl === '' ? undefined : nextDue(until);
        // A run with a failure counts as failed as a whole, though what went out went out.
        if (due === undefined) return failed > 0 ? '0' : String(delivered);
        const [, delivery] = due;
        Object.assign(delivery, {
          state: 'sending',
          attempts: delivery.attempts + 1,
          inRow: delivery.inRow + 1,
        });
        const word = yield;
        const { deliveryAttempts: limit } = settings;
        const isLast = limit > 0 && delivery.inRow >= limit;
        delivery.state = bridgeAnswers ? 'delivered' : isLast ? 'given_up' : 'failing';
        delivery.next = clock.now() + Math.min(5 * SECOND * 2 ** (delivery.inRow - 1), LONGEST_PAUSE);
        if (bridgeAnswers) delivered += 1;
        else failed += 1;
        if (word === 'stop') return '';
      }
    },

    /** What a bank finds that died over an upload: nobody knows whether it came, so it is due again. */
    recover(): void {
      for (const delivery of deliveries.values())
        if (delivery.state === 'sending') Object.assign(delivery, { state: 'failing', next: clock.now() });
    },
  };
}
