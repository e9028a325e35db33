import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import type { JobName } from '../../src-shared/operator/views.ts';
import { formatAmount } from '../../src-shared/money/amount.ts';
import { inWords, pick, readyCall, readyOrders, type Pair } from './bank-model-calls.ts';
import { openedNumber, phoneOf, type Call, type Deed } from './bank-model-deeds.ts';
import type { ModelJob } from './bank-model-orders.ts';
import { breakBookingOf, mendBookings } from './broken-booking.ts';
import { deedsOf } from './deeds.ts';

/** What the bank answered to a deed, and what it should have. */
export type Answers = [answered: unknown, expected: unknown];
const NO_ANSWER: Answers = [null, null];

type Middle = Extract<Deed, { deed: 'amid' }>;

/** Does a deed to both. */
export async function act(pair: Pair, deed: Deed): Promise<Answers> {
  const { bank, model, bridge } = pair;
  const { operations, settings } = bank.test.bank;
  switch (deed.deed) {
    case 'block':
    case 'initiate':
    case 'deposit':
    case 'ask':
    case 'release':
    case 'return': {
      const { ask, expected } = readyCall(pair, deed);
      return [await ask(), expected()];
    }
    case 'together':
      return together(pair, deed.calls);
    case 'repeat': {
      const orders = pick(model.batches, deed.at)?.payments.map(({ order }) => order) ?? [];
      const { ask, expected } = readyOrders(pair, orders, deed.byWire);
      return [await ask(), expected()];
    }
    case 'bulk': {
      const minor = 2 * deed.count;
      const id = await readyCall(pair, { ...SPONSOR_BLOCK, minor }).ask();
      const expectedId = model.block(SPONSOR_BLOCK.number, SPONSOR_BLOCK.currency, minor);
      if (id !== expectedId || !id.startsWith('ID-')) return [id, expectedId];
      const orders = Array.from({ length: deed.count }, (_, at) => ({
        reference: `${id}-${at}`,
        account: SPONSOR_BLOCK.number,
        currency: SPONSOR_BLOCK.currency,
        block: id,
        minor: 1 + (at % 2),
        date: bank.clock.today(),
        payee: deed.payee,
      }));
      const { ask, expected } = readyOrders(pair, orders, false);
      return [await ask(), expected()];
    }
    case 'check': {
      const amount = formatAmount(deed.minor, deed.currency);
      const expected = model.check(deed.number, deed.currency, deed.minor);
      if (!deed.byWire)
        return [inWords(deedsOf(bank.test).check(amount, deed.number, deed.currency)), expected];
      const answer = await bridge.ask('check_funds', {
        account_number: deed.number,
        account_currency: deed.currency,
        total_funds_needed: amount,
      });
      return [answer['has_sufficient_funds'], expected === 'done'];
    }
    case 'ussd': {
      const phone = phoneOf(openedNumber(deed.at));
      return [operations.ussd({ phoneNumber: phone, text: '1' }), model.ussd(phone)];
    }
    case 'open': {
      const number = openedNumber(deed.at);
      const funds = formatAmount(deed.minor, deed.currency);
      const outcome = await deedsOf(bank.test).open(number, funds, deed.currency, phoneOf(number));
      return [inWords(outcome), model.open(number, deed.currency, deed.minor, phoneOf(number))];
    }
    case 'run': {
      const { lastDone } = await bank.test.bank.jobs[deed.job].runNow();
      return [String(lastDone), run(JOBS[deed.job](pair))];
    }
    case 'amid':
      return amid(pair, deed);
    case 'crash':
      return crash(pair, deed);
    case 'restart':
      await bank.restart();
      return NO_ANSWER;
    case 'break': {
      const pending = [...model.registered.values()].filter(({ state }) => state === 'pending');
      const reference = pick(pending, deed.at)?.order.reference;
      if (reference === undefined) return NO_ANSWER;
      model.breakBooking(reference);
      breakBookingOf(bank.test, reference);
      return NO_ANSWER;
    }
    case 'mend':
      model.mendBookings();
      mendBookings(bank.test);
      return NO_ANSWER;
    case 'retry': {
      const failing = model.batches.filter((batch) => model.isOpen(batch) && batch.attempts > 0);
      const batchId = (pick(failing, deed.at) ?? pick(model.batches, deed.at))?.id ?? 'NONE';
      return [inWords(await operations.retryBatch({ batchId })), model.retry(batchId)];
    }
    case 'send': {
      const id = (deed.at % (model.statements.statements.length + 1)) + 1;
      return [inWords(await operations.sendStatement({ id })), model.statements.send(id)];
    }
    case 'cancel': {
      const id = (deed.at % (model.statements.statements.length + 1)) + 1;
      return [inWords(await operations.cancelDelivery({ id })), model.statements.cancel(id)];
    }
    case 'bridge':
      bank.bridge.answers = deed.answers;
      model.statements.setBridge(deed.answers);
      return NO_ANSWER;
    case 'set':
      return [inWords(await settings.update(deed.changes)), model.set(deed.changes)];
    case 'wait':
      bank.clock.advance(deed.hours * 3600);
      return NO_ANSWER;
  }
}

const SPONSOR_BLOCK = {
  deed: 'block',
  number: 'SPONSOR0001',
  currency: 'USD',
  byWire: false,
} as const;

const JOBS: Readonly<Record<Middle['job'], (pair: Pair) => ModelJob>> = {
  posting: ({ model }) => model.post(),
  returns: ({ model }) => model.takeBack(),
  statements: ({ model }) => model.statements.write(),
  delivery: ({ model }) => model.statements.deliver(),
};

/** What a job's transactions are known by; a delivery is known by its upload. */
const TOPICS: Readonly<Partial<Record<JobName, ChangeTopic>>> = {
  posting: 'accounting_logs',
  returns: 'accounting_logs',
  statements: 'account_statements',
};

function run(job: ModelJob): string {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}

/** Calls that reach the bank in one tick: none by wire, since those come through the listener in an order of their own. */
const atOnce = (pair: Pair, calls: readonly Call[]): ReturnType<typeof readyCall>[] =>
  calls.map((call) => readyCall(pair, { ...call, byWire: false } as Call));

async function together(pair: Pair, calls: readonly Call[]): Promise<Answers> {
  const ready = atOnce(pair, calls);
  const answers = await Promise.all(ready.map(({ ask }) => ask()));
  return [answers, ready.map(({ expected }) => expected())];
}

/** Does something in the middle of a job: right after its n-th transaction, or after its end where it has fewer. */
async function amid(pair: Pair, { job, after, event }: Middle): Promise<Answers> {
  const { bank } = pair;
  const { events, jobs, close } = bank.test.bank;
  const model = JOBS[job](pair);
  let left = after;
  let doIt: (() => void) | undefined;
  const step = (): void => {
    left -= 1;
    if (left > 0) return;
    doIt?.();
    doIt = undefined;
  };
  const unsubscribe = events.subscribe(({ topics }) => {
    if (topics.some((topic) => topic === TOPICS[job])) step();
  });
  if (job === 'delivery') bank.bridge.onUpload = step;
  /** Steps the model to the same place; gives back what the job has done where it ended before. */
  const follow = (): string | undefined => {
    for (let steps = 0; steps < after; steps += 1) {
      const step = model.next();
      if (step.done === true) return step.value;
    }
    return undefined;
  };
  const inTheMiddle = async (what: () => void): Promise<string> => {
    doIt = what;
    const { lastDone } = await jobs[job].runNow();
    doIt?.();
    unsubscribe();
    bank.bridge.onUpload = () => undefined;
    return String(lastDone);
  };

  if (event.is === 'calls') {
    const ready = atOnce(pair, event.calls);
    let answers: Promise<string[]> | undefined;
    const done = await inTheMiddle(() => void (answers = Promise.all(ready.map(({ ask }) => ask()))));
    const answered = await answers!;
    const ended = follow();
    const expected = ready.map((one) => one.expected());
    return [
      [answered, done],
      [expected, ended ?? run(model)],
    ];
  }
  if (event.is === 'stop') {
    let closed: Promise<void> | undefined;
    await inTheMiddle(() => void (closed = close()));
    await closed;
    // The upload under way is waited for.
    if (follow() === undefined && job === 'delivery') model.next('stop');
    await bank.restart();
    return NO_ANSWER;
  }
  let remains: ReturnType<typeof bank.remains> | undefined;
  await inTheMiddle(() => void (remains = bank.remains()));
  await bank.crash(remains!);
  follow();
  pair.model.statements.recover();
  return NO_ANSWER;
}

/** The bank dies over calls that are not answered yet: nothing of them is there. */
async function crash(pair: Pair, { calls, torn }: Extract<Deed, { deed: 'crash' }>): Promise<Answers> {
  const { bank } = pair;
  const ready = atOnce(pair, calls);
  const before = bank.remains();
  await Promise.all(ready.map(({ ask }) => ask()));
  await bank.crash(torn === null ? before : bank.tornRemains(before, torn));
  return NO_ANSWER;
}
