import { MAX_MINOR } from '../../src-shared/money/amount.ts';
import {
  ELSEWHERE,
  judgeCall,
  type ModelBlock,
  type ModelJob,
  type ModelOrder,
  type Registered,
} from './bank-model-orders.ts';
import { createStatementModel } from './bank-model-statements.ts';

/*
 * The bank as one would keep it with pencil and paper: maps and sums, no database, no timers, nothing at once. Written apart from
 * the bank's own code, on purpose: `bank-model.test.ts` holds the two together. Jobs are generators that stop after each
 * transaction, so that a run can be left in the middle, as a crash leaves it.
 */

export interface ModelAccount {
  currency: string;
  book: number;
  blocked: number;
  phone: string;
  /** What has moved since the last statement, with its day. */
  unreported: { minor: number; date: string }[];
}

interface ModelBatch {
  id: string;
  payments: Registered[];
  attempts: number;
}

export interface ModelSettings {
  bookKeeping: 'double-entry' | 'debit-only';
  statementAfterBatch: boolean;
  paymentInitiateAttempts: number;
  mt940StatementCallbackUrl: string;
  deliveryAttempts: number;
  bankSimulatorCode: string;
  returnRate: number;
}

/** The business date and the time in milliseconds, of whom the model asks. */
export interface ModelClock {
  today(): string;
  now(): number;
}

/** How many payments a job moves in one transaction: what happens in the middle of it happens between two of these. */
const SLICES = { posting: 500, returns: 100 };

/** Every deed gives back what the bank must answer: `done`, an id, a number, or the code of a refusal and whom it names. */
export function createBankModel(clock: ModelClock) {
  const settings: ModelSettings = {
    bookKeeping: 'double-entry',
    statementAfterBatch: true,
    paymentInitiateAttempts: 3,
    mt940StatementCallbackUrl: '',
    deliveryAttempts: 20,
    bankSimulatorCode: 'EXAMPLE-BANK,EXAMPLE_BANK',
    returnRate: 0,
  };
  const accounts = new Map<string, ModelAccount>();
  const blocks = new Map<string, ModelBlock>();
  const registered = new Map<string, Registered>();
  const batches: ModelBatch[] = [];
  const broken = new Set<string>();
  const statements = createStatementModel(accounts, settings, clock);
  let ids = 0;

  const nextId = (): string => `ID-${String(++ids).padStart(8, '0')}`;
  const isOwn = (code: string): boolean => settings.bankSimulatorCode.split(',').includes(code);
  const add = (number: string, currency: string, minor: number, phone = ''): void => {
    accounts.set(number, { currency, book: minor, blocked: 0, phone, unreported: [] });
    statements.open(number, minor);
  };
  const move = (number: string, minor: number): void => {
    const account = accounts.get(number)!;
    account.book += minor;
    account.unreported.push({ minor, date: clock.today() });
  };

  function creditAccount({ payee, currency }: ModelOrder): string {
    const fits = (number: string): boolean => (accounts.get(number)?.currency ?? currency) === currency;
    const here = { here: payee.name, bank: isOwn(payee.name) ? ELSEWHERE : null, wallet: null }[payee.at];
    if (here !== null && fits(here)) return here;
    const partner = payee.at === 'here' ? 'EXAMPLE-BANK' : payee.name;
    return [`CLEARING - ${partner}`, `CLEARING - ${partner} ${currency}`].find(fits)!;
  }

  function book(payment: Registered): void {
    const { account, block, minor, currency, payee } = payment.order;
    accounts.get(account)!.blocked -= minor;
    move(account, -minor);
    blocks.get(block)!.pending -= minor;
    blocks.get(block)!.released += minor;
    payment.state = 'booked';
    payment.returnExpected = settings.returnRate > 0 && payee.at === 'bank' && !isOwn(payee.name);
    if (settings.bookKeeping === 'debit-only') return;
    payment.credited = creditAccount(payment.order);
    if (!accounts.has(payment.credited)) add(payment.credited, currency, 0);
    move(payment.credited, minor);
  }

  /** Whether the payment came back; it does not when the money is no longer where it went. */
  function sendBack(payment: Registered): boolean {
    const { account, block, minor } = payment.order;
    const credited = payment.credited === null ? undefined : accounts.get(payment.credited)!;
    payment.returnExpected = false;
    if (credited !== undefined && credited.book - credited.blocked < minor) return false;
    move(account, minor);
    accounts.get(account)!.blocked += minor;
    if (payment.credited !== null) move(payment.credited, -minor);
    blocks.get(block)!.released -= minor;
    payment.state = 'returned';
    return true;
  }

  const dueOf = ({ payments }: ModelBatch): Registered[] =>
    payments
      .filter(({ state, order }) => state === 'pending' && order.date <= clock.today())
      .sort((a, b) => a.order.date.localeCompare(b.order.date));
  const isOpen = ({ payments }: ModelBatch): boolean => payments.some(({ state }) => state === 'pending');

  return {
    accounts,
    blocks,
    registered,
    batches,
    settings,
    statements,
    isOpen,

    open(number: string, currency: string, minor: number, phone = ''): string {
      if (accounts.has(number)) return 'account_number_taken';
      add(number, currency, minor, phone);
      return 'done';
    },

    deposit(number: string, minor: number): string {
      const account = accounts.get(number);
      if (account === undefined) return 'account_not_found';
      const funding = `FUNDING - ${account.currency}`;
      if (number === funding) return 'account_number_reserved';
      if (minor <= 0) return 'amount_not_positive';
      if (!accounts.has(funding)) add(funding, account.currency, MAX_MINOR);
      move(funding, -minor);
      move(number, minor);
      return 'done';
    },

    check(number: string, currency: string, minor: number): string {
      const account = accounts.get(number);
      // The funding account holds money that is not in the bank yet.
      if (account?.currency !== currency || number.startsWith('FUNDING')) return 'account_not_found';
      if (minor <= 0) return 'amount_not_positive';
      return account.book - account.blocked < minor ? 'insufficient_funds' : 'done';
    },

    ussd(phone: string): string {
      const found = [...accounts].find(([, account]) => account.phone === phone);
      if (found === undefined) return `END Account not found for this phone number: ${phone}`;
      const [number, { book, blocked, currency }] = found;
      const amount = ((book - blocked) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
      return `END Available balance in account ending with ${number.slice(-4)} is ${currency} ${amount}`;
    },

    block(number: string, currency: string, minor: number): string {
      const answer = this.check(number, currency, minor);
      if (answer !== 'done') return answer;
      accounts.get(number)!.blocked += minor;
      const id = nextId();
      blocks.set(id, { account: number, currency, amount: minor, released: 0, pending: 0 });
      return id;
    },

    release(id: string, stale: boolean): string {
      const block = blocks.get(id);
      if (block === undefined) return 'block_not_found';
      const free = block.amount - block.released - block.pending;
      if (free === 0) return 'block_has_nothing_free';
      if (stale) return 'block_has_changed';
      block.released += free;
      accounts.get(block.account)!.blocked -= free;
      return 'done';
    },

    initiate(orders: readonly ModelOrder[]): string {
      const judged = judgeCall(orders, registered, blocks);
      if (typeof judged === 'string') return judged;
      const payments = orders.map((order): Registered => ({
        order,
        state: 'pending',
        credited: null,
        returnExpected: false,
      }));
      for (const payment of payments) registered.set(payment.order.reference, payment);
      for (const [block, minor] of judged.pledged) blocks.get(block)!.pending += minor;
      const id = nextId();
      batches.push({ id, payments, attempts: 0 });
      return id;
    },

    /** The posting job; gives back how many payments were booked. */
    *post(): ModelJob {
      let booked = 0;
      const due = batches.filter(
        (batch) => batch.attempts < settings.paymentInitiateAttempts && dueOf(batch).length > 0,
      );
      for (const batch of due) {
        for (
          let slice = dueOf(batch).slice(0, SLICES.posting);
          slice.length > 0;
          slice = dueOf(batch).slice(0, SLICES.posting)
        ) {
          if (slice.some(({ order }) => broken.has(order.reference))) {
            batch.attempts += 1;
            break;
          }
          slice.forEach(book);
          booked += slice.length;
          if (!isOpen(batch)) {
            batch.attempts += 1;
            const payers = new Set(batch.payments.map(({ order }) => order.account));
            if (settings.statementAfterBatch) for (const payer of payers) statements.ensure(payer);
          }
          yield;
        }
      }
      return String(booked);
    },

    breakBooking: (reference: string) => void broken.add(reference),
    mendBookings: () => broken.clear(),

    /** An operator returns a payment. */
    returnPayment(reference: string): string {
      const payment = registered.get(reference);
      if (payment === undefined) return `payment_not_found ${reference}`;
      if (payment.state === 'returned') return `payment_already_returned ${reference}`;
      if (payment.state === 'pending') return `payment_not_booked ${reference}`;
      const { returnExpected } = payment;
      if (!sendBack(payment)) {
        payment.returnExpected = returnExpected;
        return `return_funds_gone ${reference}`;
      }
      if (settings.statementAfterBatch) statements.ensure(payment.order.account);
      return 'done';
    },

    /** The returns job; gives back how many payments came back. */
    *takeBack(): ModelJob {
      let returned = 0;
      const expected = [...registered.values()].filter(({ returnExpected }) => returnExpected);
      for (let at = 0; at < expected.length; at += SLICES.returns) {
        const back = expected
          .slice(at, at + SLICES.returns)
          .filter((payment) => payment.returnExpected && sendBack(payment));
        const payers = new Set(back.map(({ order }) => order.account));
        if (settings.statementAfterBatch) for (const payer of payers) statements.ensure(payer);
        returned += back.length;
        if (back.length > 0) yield;
      }
      return String(returned);
    },

    retry(id: string): string {
      const batch = batches.find((batch) => batch.id === id);
      if (batch === undefined) return 'batch_not_found';
      if (!isOpen(batch) || batch.attempts < settings.paymentInitiateAttempts) return 'batch_not_held';
      batch.attempts = 0;
      return 'done';
    },

    set(changes: Partial<ModelSettings>): string {
      if (changes.paymentInitiateAttempts === 0) return 'setting_invalid';
      Object.assign(settings, changes);
      return 'done';
    },
  };
}

export type BankModel = ReturnType<typeof createBankModel>;
