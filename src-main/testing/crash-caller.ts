import { setTimeout as delay } from 'node:timers/promises';
import type { JobName } from '../../src-shared/operator/views.ts';
import type { BankProcess } from './bank-process.ts';
import { disbursement, type WirePayment } from './disbursement.ts';
import type { Dice } from './fuzz/dice.ts';

/*
 * Whoever calls a bank that is killed again and again, and remembers what it said yes to. A call whose answer was cut off may have
 * been done or not; payments are then sent once more, as the bridge does.
 */

/** What was asked of the bank: `yes` once it has said so. Amounts in cents of USD. */
interface Asked<Of> {
  yes: Map<string, Of>;
  /** The calls that were cut off. */
  open: [key: string, of: Of][];
}

const asked = <Of>(): Asked<Of> => ({ yes: new Map(), open: [] });

/** All that was asked, by number, reference or narrative. A block's reference is not known before it is answered. */
export function createMemory() {
  return {
    accounts: asked<number>(),
    blocks: asked<{ account: string; minor: number }>(),
    payments: asked<{ account: string; minor: number }>(),
    deposits: asked<{ account: string; minor: number }>(),
    statements: asked<string>(),
    /** Batches to be sent again: their answer was cut off. */
    again: [] as WirePayment[][],
    /** Batches that were taken, for calls that are repeated without need. */
    batches: [] as WirePayment[][],
    /** Answers that no bank should give. */
    faults: [] as string[],
  };
}
export type Memory = ReturnType<typeof createMemory>;

/** The programmes' accounts, opened first; they and the sponsor's pay. */
const PROGRAMMES = ['PROG-1', 'PROG-2', 'PROG-3'];
export const PAYERS = ['SPONSOR0001', ...PROGRAMMES];
const ASKED_ABOUT = [...PAYERS, 'CLEARING - OTHER-BANK', 'BEN00001'];
const GONE = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ECONNABORTED']);
const LONGEST_PAUSE_MS = 60;

/** Calls a running bank; all it does it writes into `memory`. Every method gives back whether the bank has answered. */
export function callerOf(bank: BankProcess, memory: Memory, dice: Dice) {
  let ending = false;

  /** The answer; undefined when there was none because the bank is gone, or on its way. */
  async function answerOf<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await call;
    } catch (fault) {
      const { code, message } = fault as NodeJS.ErrnoException;
      const closing = ending && message.includes('answered 503');
      if (!closing && !GONE.has(code ?? '')) memory.faults.push(String(fault));
      return undefined;
    }
  }

  async function ask(operation: string, message: unknown): Promise<Record<string, unknown> | undefined> {
    const answer = await answerOf(bank.ask(operation, message));
    if (answer !== undefined && answer['status'] !== 'success')
      memory.faults.push(`${operation}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Keeps a yes, or that nobody knows. */
  function keep<Of>(of: Asked<Of>, answered: boolean, key: string, what: Of): boolean {
    if (answered) of.yes.set(key, what);
    else of.open.push([key, what]);
    return answered;
  }

  async function open(account: string, minor: number): Promise<boolean> {
    const request = {
      accountNumber: account,
      holderName: account,
      currency: 'USD',
      openingFunds: money(minor),
    };
    const outcome = await answerOf(bank.operator('openAccount', request));
    // Opened by a call that was cut off: that was its answer.
    if (outcome?.ok === false && outcome.refusal.code !== 'account_number_taken')
      memory.faults.push(JSON.stringify(outcome));
    return keep(memory.accounts, outcome !== undefined, account, minor);
  }

  async function deposit(account: string, minor: number): Promise<boolean> {
    const narrative = `Deposit ${memory.deposits.yes.size + memory.deposits.open.length} ${dice.next()}`;
    const outcome = await answerOf(
      bank.operator('depositFunds', { accountNumber: account, amount: money(minor), narrative }),
    );
    if (outcome?.ok === false) memory.faults.push(JSON.stringify(outcome));
    return keep(memory.deposits, outcome !== undefined, narrative, { account, minor });
  }

  async function block(account: string, minor: number): Promise<string | undefined> {
    const answer = await ask('block_funds', {
      account_number: account,
      currency: 'USD',
      amount: money(minor),
    });
    const reference = answer?.['block_reference_no'] as string | undefined;
    keep(memory.blocks, answer !== undefined, reference ?? '', { account, minor });
    return reference;
  }

  async function send(batch: WirePayment[]): Promise<boolean> {
    const answer = await ask('initiate_payment', batch);
    if (answer === undefined) {
      memory.again.push(batch);
      return false;
    }
    memory.batches.push(batch);
    for (const payment of batch) {
      const minor = Math.round(Number(payment['payment_amount']) * 100);
      const account = String(payment['remitting_account']);
      memory.payments.yes.set(payment.payment_reference_number, { account, minor });
    }
    return true;
  }

  async function pay(account: string, count: number): Promise<boolean> {
    const minor = 1 + dice.below(300);
    const reference = await block(account, count * minor + dice.below(2) * 100);
    if (reference === undefined) return false;
    return send(
      disbursement(reference, count, minor / 100).map((payment, at) => {
        const own = `${reference}-${at}`;
        return {
          ...payment,
          payment_reference_number: own,
          narrative_5: own,
          remitting_account: account,
        };
      }),
    );
  }

  async function statement(account: string): Promise<boolean> {
    const answer = await answerOf(
      bank.ask('generate_account_statement', { program_account_number: account }),
    );
    const id = answer?.['account_statement_id'] as string | null | undefined;
    // Beneficiaries' and clearing accounts are opened by the first payment that is booked.
    if (id === null && !PAYERS.includes(account)) return true;
    if (id === null) memory.faults.push(JSON.stringify(answer));
    return keep(memory.statements, answer !== undefined, id ?? '', account);
  }

  async function one(): Promise<boolean> {
    const payer = dice.pick(PAYERS);
    const chance = dice.below(100);
    if (chance < 40) return pay(payer, 1 + dice.below(40));
    if (chance < 60) return (await block(payer, 1 + dice.below(1000))) !== undefined;
    if (chance < 75) return statement(dice.pick(ASKED_ABOUT));
    if (chance < 85) return deposit(payer, 1 + dice.below(100_000));
    if (chance < 92) return memory.batches.length === 0 || send(dice.pick(memory.batches));
    return open(`ACC-${dice.below(2 ** 30)}`, dice.below(100_000));
  }

  return {
    pay,
    statement,
    /** From now on the bank may answer that it is closing. */
    expectTheEnd: () => void (ending = true),
    /** What every start begins with: the programmes are open, and what was cut off is sent again. */
    async begin(): Promise<void> {
      for (const account of PROGRAMMES)
        if (!memory.accounts.yes.has(account)) await open(account, 100_000_000);
      for (const [account, minor] of memory.accounts.open.splice(0)) await open(account, minor);
      for (const batch of memory.again.splice(0)) await send(batch);
    },
    /** One call after the other until the bank is gone. */
    async untilGone(): Promise<void> {
      while (await one()) await delay(dice.below(LONGEST_PAUSE_MS));
    },
    job: (name: JobName) => answerOf(bank.operator('runJob', { name })),
  };
}
export type Caller = ReturnType<typeof callerOf>;

const money = (minor: number): string => (minor / 100).toFixed(2);
