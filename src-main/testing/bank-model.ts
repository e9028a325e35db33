import { MAX_MINOR } from '../../src-shared/money/amount.ts';

/*
 * The bank as one would keep it with pencil and paper: maps and sums, no database, no jobs, nothing at once. Written apart from
 * the bank's own code, on purpose: `bank-model.test.ts` holds the two together.
 */

/** A payment as the model knows it; `payee` says where the money goes: an account here, another bank or a wallet. */
export interface ModelOrder {
  reference: string;
  account: string;
  currency: string;
  block: string;
  minor: number;
  date: string;
  payee: { at: 'here' | 'bank' | 'wallet'; name: string };
}

interface ModelAccount {
  currency: string;
  book: number;
  blocked: number;
  /** Where its last statement closed. */
  closing: number;
  /** What has moved since, with its day. */
  unreported: { minor: number; date: string }[];
}

interface ModelBatch {
  id: string;
  orders: ModelOrder[];
  open: Set<ModelOrder>;
  attempts: number;
}

const ATTEMPTS = 3;

/** Every deed gives back what the bank must answer: `done`, an id, a number, or the code of a refusal and whom it names. */
export function createBankModel(bookKeeping: 'double-entry' | 'debit-only') {
  const accounts = new Map<string, ModelAccount>();
  const blocks = new Map<string, { account: string; currency: string; free: number }>();
  const registered = new Map<string, string>();
  const batches: ModelBatch[] = [];
  const broken = new Set<string>();
  let statements: { account: string; date: string }[] = [];
  let ids = 0;

  const nextId = (): string => `ID-${String(++ids).padStart(8, '0')}`;
  const add = (number: string, currency: string, minor: number): void =>
    void accounts.set(number, { currency, book: minor, blocked: 0, closing: minor, unreported: [] });
  const move = (number: string, minor: number, date: string): void => {
    const account = accounts.get(number)!;
    account.book += minor;
    account.unreported.push({ minor, date });
  };

  function creditAccount({ payee, currency }: ModelOrder): string {
    const fits = (number: string): boolean => (accounts.get(number)?.currency ?? currency) === currency;
    if (payee.at === 'here' && fits(payee.name)) return payee.name;
    const partner = payee.at === 'here' ? 'EXAMPLE-BANK' : payee.name;
    return [`CLEARING - ${partner}`, `CLEARING - ${partner} ${currency}`].find(fits)!;
  }

  function judge(
    order: ModelOrder,
    call: ModelOrder[],
    known: ModelOrder[],
    pledged: Map<string, number>,
  ): string | null {
    if (order.minor <= 0) return `amount_not_positive ${order.reference}`;
    if (call.some(({ reference }) => reference === order.reference))
      return `reference_repeated_in_call ${order.reference}`;
    const content = registered.get(order.reference);
    if (content !== undefined && content !== JSON.stringify(order))
      return `reference_already_registered ${order.reference}`;
    if (content !== undefined) known.push(order);
    call.push(order);
    if (known.length > 0 && known.length < call.length)
      return `reference_already_registered ${known[0]!.reference}`;
    if (content !== undefined) return null;
    const block = blocks.get(order.block);
    if (block?.account !== order.account || block.currency !== order.currency)
      return `invalid_block ${order.reference}`;
    const total = (pledged.get(order.block) ?? 0) + order.minor;
    if (total > block.free) return `block_exceeded ${order.reference}`;
    pledged.set(order.block, total);
    return null;
  }

  function book(order: ModelOrder, today: string): void {
    accounts.get(order.account)!.blocked -= order.minor;
    move(order.account, -order.minor, today);
    if (bookKeeping === 'debit-only') return;
    const credited = creditAccount(order);
    if (!accounts.has(credited)) add(credited, order.currency, 0);
    move(credited, order.minor, today);
  }

  return {
    accounts,
    blocks,
    batches,

    open(number: string, currency: string, minor: number): string {
      if (accounts.has(number)) return 'account_number_taken';
      add(number, currency, minor);
      return 'done';
    },

    deposit(number: string, minor: number, today: string): string {
      const account = accounts.get(number);
      if (account === undefined) return 'account_not_found';
      if (minor <= 0) return 'amount_not_positive';
      const funding = `FUNDING - ${account.currency}`;
      if (!accounts.has(funding)) add(funding, account.currency, MAX_MINOR);
      move(funding, -minor, today);
      move(number, minor, today);
      return 'done';
    },

    block(number: string, currency: string, minor: number): string {
      const account = accounts.get(number);
      if (account?.currency !== currency) return 'account_not_found';
      if (minor <= 0) return 'amount_not_positive';
      if (account.book - account.blocked < minor) return 'insufficient_funds';
      account.blocked += minor;
      const id = nextId();
      blocks.set(id, { account: number, currency, free: minor });
      return id;
    },

    initiate(orders: readonly ModelOrder[]): string {
      const pledged = new Map<string, number>();
      const [call, known]: [ModelOrder[], ModelOrder[]] = [[], []];
      for (const order of orders) {
        const refusal = judge(order, call, known, pledged);
        if (refusal !== null) return refusal;
      }
      if (known.length === orders.length) return 'nothing';
      for (const order of orders) registered.set(order.reference, JSON.stringify(order));
      for (const [block, minor] of pledged) blocks.get(block)!.free -= minor;
      const id = nextId();
      batches.push({ id, orders: [...orders], open: new Set(orders), attempts: 0 });
      return id;
    },

    /** The posting job; every batch of the model fits into one slice. */
    post(today: string): string {
      let booked = 0;
      for (const batch of batches) {
        const due = [...batch.open].filter(({ date }) => date <= today);
        if (due.length === 0 || batch.attempts >= ATTEMPTS) continue;
        if (due.some(({ reference }) => broken.has(reference))) {
          batch.attempts += 1;
          continue;
        }
        due.sort((a, b) => a.date.localeCompare(b.date));
        for (const order of due) {
          book(order, today);
          batch.open.delete(order);
        }
        booked += due.length;
        if (batch.open.size > 0) continue;
        batch.attempts += 1;
        for (const account of new Set(batch.orders.map((order) => order.account))) {
          const asked = statements.some(
            (statement) => statement.account === account && statement.date === today,
          );
          if (!asked) statements.push({ account, date: today });
        }
      }
      return String(booked);
    },

    breakBooking: (reference: string) => void broken.add(reference),
    mendBookings: () => broken.clear(),

    retry(id: string): string {
      const batch = batches.find((batch) => batch.id === id);
      if (batch === undefined) return 'batch_not_found';
      if (batch.open.size === 0 || batch.attempts < ATTEMPTS) return 'batch_not_held';
      batch.attempts = 0;
      return 'done';
    },

    askStatement(account: string, date: string): string {
      if (!accounts.has(account)) return 'account_not_found';
      statements.push({ account, date });
      return 'done';
    },

    /** The statement job: for each statement, in the order asked for by account, where it closes. */
    writeStatements(): string[] {
      const written = statements.map(({ account: number, date }) => {
        const account = accounts.get(number)!;
        const reported = account.unreported.filter((entry) => entry.date <= date);
        account.unreported = account.unreported.filter((entry) => entry.date > date);
        account.closing = reported.reduce((sum, { minor }) => sum + minor, account.closing);
        return `${number} ${reported.length} ${account.closing}`;
      });
      statements = [];
      return written;
    },
  };
}

export type BankModel = ReturnType<typeof createBankModel>;
