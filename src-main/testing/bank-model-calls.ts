import type { Outcome } from '../../src-shared/bank/refusals.ts';
import { formatAmount } from '../../src-shared/money/amount.ts';
import type { ModelBank, ModelBridge } from './bank-model-bank.ts';
import type { Call, Deed } from './bank-model-deeds.ts';
import { ELSEWHERE, type ModelOrder } from './bank-model-orders.ts';
import type { BankModel } from './bank-model.ts';
import { deedsOf } from './deeds.ts';
import { payment } from './payments.ts';

/** The bank, its model, and the listener before the bank. */
export interface Pair {
  bank: ModelBank;
  model: BankModel;
  bridge: ModelBridge;
}

/** A deed made ready: how to do it to the bank, and how to the model. Both answer in the model's words. */
export interface Ready {
  ask(): Promise<string>;
  expected(): string;
}

/** The item that a number stands for; undefined when there are none. */
export const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % (items.length || 1)];

const day = ({ bank }: Pair, days: number): string =>
  new Date(bank.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** An outcome as the model says it. */
export function inWords(outcome: Outcome<unknown>): string {
  if (!outcome.ok) {
    const { code, params } = outcome.refusal;
    return params['payment'] === undefined ? code : `${code} ${params['payment']}`;
  }
  const value = outcome.value as { blockReference?: string; batchId?: string | null; id?: number } | null;
  if (value?.batchId === null) return 'nothing';
  return value?.blockReference ?? value?.batchId ?? (value?.id === undefined ? 'done' : String(value.id));
}

/** What the bridge reads, and which refusal that is. */
const WIRE_TEXTS: readonly [begins: string, code: string][] = [
  ['Account not found', 'account_not_found'],
  ['Insufficient funds', 'insufficient_funds'],
  ['Amount must be greater than zero', 'amount_not_positive'],
  ['Invalid funds block reference or mismatch in details', 'invalid_block'],
  ['Payments exceed what is left of the funds block', 'block_exceeded'],
  ['Payment reference is used twice in this call', 'reference_repeated_in_call'],
  ['Payment reference is already registered', 'reference_already_registered'],
  ['Statement date is in the future', 'statement_date_in_future'],
];

/** An answer on the wire as the model says it; `success` where the bridge is told no reference. */
function wireInWords(answer: Record<string, unknown>): string {
  if (answer['status'] === 'success')
    return ((answer['block_reference_no'] ?? answer['account_statement_id']) as string) ?? 'success';
  const text = String(answer['error_message']);
  const code = WIRE_TEXTS.find(([begins]) => text.startsWith(begins))?.[1] ?? text;
  const [reference] = /\bP-\d+\b/.exec(text) ?? [];
  return reference === undefined ? code : `${code} ${reference}`;
}

/** The bridge is not told whether it has asked before, nor the batch. */
const asOnWire = (expected: string): string =>
  /^(?:nothing$|done$|ID-)/.test(expected) ? 'success' : expected;

/** A call made ready from what there is now, so that several can be made at once. */
export function readyCall(pair: Pair, call: Call): Ready {
  const { bank, model, bridge } = pair;
  const deeds = deedsOf(bank.test);
  switch (call.deed) {
    case 'block': {
      const amount = formatAmount(call.minor, call.currency);
      const message = { account_number: call.number, currency: call.currency, amount };
      return {
        ask: async () =>
          call.byWire
            ? wireInWords(await bridge.ask('block_funds', message))
            : inWords(await deeds.block(amount, call.number, call.currency)),
        expected: () => model.block(call.number, call.currency, call.minor),
      };
    }
    case 'initiate':
      return readyOrders(
        pair,
        call.orders.map((wish) => modelOrder(pair, wish)),
        call.byWire,
      );
    case 'deposit': {
      const amount = formatAmount(call.minor, model.accounts.get(call.number)?.currency ?? 'USD');
      return {
        ask: async () => inWords(await deeds.deposit(amount, call.number)),
        expected: () => model.deposit(call.number, call.minor),
      };
    }
    case 'ask': {
      const date = day(pair, -call.daysAgo);
      const request = { accountNumber: call.number, statementDate: date, origin: 'operator' as const };
      const message = { program_account_number: call.number, account_statement_date: date };
      return {
        ask: async () =>
          call.byWire
            ? wireInWords(await bridge.ask('generate_account_statement', message))
            : inWords(await bank.test.bank.operations.requestStatement(request)),
        expected: () => model.statements.ask(call.number, date),
      };
    }
    case 'release': {
      const id = pick([...model.blocks.keys()], call.at) ?? 'NONE';
      const { amount = 0, released = 0, pending = 0 } = model.blocks.get(id) ?? {};
      const seen = call.stale ? amount - released - pending + 1 : null;
      return {
        ask: async () => inWords(await deeds.release(id, 'Not needed', seen)).replace(/^\d+$/, 'done'),
        expected: () => model.release(id, call.stale),
      };
    }
    case 'return': {
      const reference = pick([...model.registered.keys()], call.at) ?? 'P-NONE';
      return {
        ask: async () => inWords(await deeds.sendBack(reference)),
        expected: () => model.returnPayment(reference),
      };
    }
  }
}

/** Payments in one call, through either door. */
export function readyOrders(
  { bank, model, bridge }: Pair,
  orders: readonly ModelOrder[],
  byWire: boolean,
): Ready {
  const sent = orders.map(bankOrder);
  return {
    ask: async () =>
      byWire
        ? wireInWords(await bridge.ask('initiate_payment', sent.map(wireOrder)))
        : inWords(await deedsOf(bank.test).initiate(sent)),
    expected: () => (byWire ? asOnWire(model.initiate(orders)) : model.initiate(orders)),
  };
}

function modelOrder(pair: Pair, wish: Extract<Deed, { deed: 'initiate' }>['orders'][number]): ModelOrder {
  const [id, { account, currency }] = pick([...pair.model.blocks], wish.block) ?? [
    'NONE',
    { account: 'SPONSOR0001', currency: 'USD' },
  ];
  return {
    reference: `P-${wish.reference}`,
    account: wish.wrong === 'account' ? 'PROG-B' : account,
    currency,
    block: wish.wrong === 'block' ? 'WRONG' : id,
    minor: wish.minor,
    date: day(pair, wish.day),
    payee: wish.payee,
  };
}

function bankOrder({ payee, ...order }: ModelOrder): ReturnType<typeof payment> {
  const { beneficiary } = payment('');
  return payment(order.block, {
    reference: order.reference,
    remittingAccount: order.account,
    currency: order.currency,
    amount: formatAmount(order.minor, order.currency),
    paymentDate: order.date,
    beneficiary: {
      ...beneficiary,
      accountType: payee.at === 'wallet' ? 'MOBILE_WALLET' : 'BANK_ACCOUNT',
      accountNumber: payee.at === 'here' ? payee.name : ELSEWHERE,
      bankCode: payee.at === 'bank' ? payee.name : 'EXAMPLE-BANK',
      mobileWalletProvider: payee.at === 'wallet' ? payee.name : null,
    },
  });
}

/** The same payment as on the wire: its amount a number there, so that both doors are seen to agree. */
function wireOrder(order: ReturnType<typeof payment>): Record<string, unknown> {
  const { beneficiary } = order;
  return {
    payment_reference_number: order.reference,
    remitting_account: order.remittingAccount,
    remitting_account_currency: order.currency,
    payment_amount: Number(order.amount),
    funds_blocked_reference_number: order.blockReference,
    payment_date: order.paymentDate,
    beneficiary_name: beneficiary.name,
    beneficiary_account: beneficiary.accountNumber,
    beneficiary_account_currency: beneficiary.accountCurrency,
    beneficiary_account_type: beneficiary.accountType,
    beneficiary_bank_code: beneficiary.bankCode,
    beneficiary_mobile_wallet_provider: beneficiary.mobileWalletProvider,
    ...Object.fromEntries(order.narratives.map((narrative, at) => [`narrative_${at + 1}`, narrative])),
  };
}
