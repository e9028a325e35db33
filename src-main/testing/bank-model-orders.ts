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

/** What the account of a payment to another bank is called there. */
export const ELSEWHERE = 'ELSEWHERE';

/** What a payment has come to, and which account was credited: null in debit-only book-keeping. */
export interface Registered {
  order: ModelOrder;
  state: 'pending' | 'booked' | 'returned';
  credited: string | null;
  returnExpected: boolean;
}

export interface ModelBlock {
  account: string;
  currency: string;
  amount: number;
  released: number;
  pending: number;
}

/** A run of a job, by its transactions; gives back how much it did. Told `stop`, the delivery takes nothing more up. */
export type ModelJob = Generator<void, string, 'stop' | void>;

/**
 * Judges a call of `initiate_payment`, payment by payment: the refusal of the first that offends, `nothing` for a call that was taken
 * before, or what the call takes of each block.
 */
export function judgeCall(
  orders: readonly ModelOrder[],
  registered: ReadonlyMap<string, Registered>,
  blocks: ReadonlyMap<string, ModelBlock>,
): string | { pledged: Map<string, number> } {
  const pledged = new Map<string, number>();
  const call = new Set<string>();
  const known: string[] = [];
  for (const order of orders) {
    const { reference } = order;
    if (order.minor <= 0) return `amount_not_positive ${reference}`;
    if (call.has(reference)) return `reference_repeated_in_call ${reference}`;
    const earlier = registered.get(reference)?.order;
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(order))
      return `reference_already_registered ${reference}`;
    if (earlier !== undefined) known.push(reference);
    call.add(reference);
    if (known.length > 0 && known.length < call.size) return `reference_already_registered ${known[0]!}`;
    if (earlier !== undefined) continue;
    const block = blocks.get(order.block);
    if (block?.account !== order.account || block.currency !== order.currency)
      return `invalid_block ${reference}`;
    const total = (pledged.get(order.block) ?? 0) + order.minor;
    if (total > block.amount - block.released - block.pending) return `block_exceeded ${reference}`;
    pledged.set(order.block, total);
  }
  return known.length === orders.length ? 'nothing' : { pledged };
}
