import { z } from 'zod';
import { RECORDED_ACTIONS } from './actions.ts';
import { DELIVERY_STATES, PAYMENT_STATES } from '../bank/statuses.ts';

/** Where a page begins: what the row before it is sorted by, and that row's key. */
export const cursor = z.tuple([z.union([z.string(), z.number()]), z.number().int()]);
export type Cursor = z.output<typeof cursor>;

/** How lists are cut: keyset pages, each naming where the next begins (never an offset: rows arrive while one reads). */
export interface Page<Row> {
  rows: Row[];
  /** Give it back to get the next page; null on the last. */
  nextCursor: Cursor | null;
  /** How many rows the filter matches, counted up to {@link COUNT_LIMIT}. */
  count: number;
  /** True when there are more than `count`: show `10,000+`. */
  countIsLowerBound: boolean;
}

/** Rows are counted up to here, so that a count costs the same on five million rows as on ten thousand. */
export const COUNT_LIMIT = 10_000;
export const MAX_PAGE_SIZE = 500;

const search = z.string().max(200).optional();
const direction = z.enum(['ascending', 'descending']).default('descending');

function pageOf<const Sort extends readonly [string, ...string[]], Shape extends z.ZodRawShape>(
  sort: Sort,
  filters: Shape,
) {
  return z.object({
    cursor: cursor.nullable().default(null),
    limit: z.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
    sort: z.enum(sort).default(sort[0] as Sort[number]),
    direction,
    search,
    ...filters,
  });
}

const isoDate = z.iso.date().optional();

/** `search` looks in the number and the holder's name. */
export const accountsQuery = pageOf(
  ['accountNumber', 'holderName', 'openedAt', 'bookMinor', 'blockedMinor', 'availableMinor'],
  {
    kind: z.enum(['programme', 'beneficiary', 'clearing', 'funding']).optional(),
    currency: z.string().max(3).optional(),
  },
);
/** An account's entries, the latest first, each with the balance behind it. */
export const accountEntriesQuery = z.object({
  accountNumber: z.string(),
  /** The last day that is shown; all when left out. */
  until: isoDate,
  cursor: cursor.nullable().default(null),
  limit: z.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
});
/** `search` looks in the block reference and the account number. */
export const fundBlocksQuery = pageOf(['blockedAt', 'amountMinor', 'releasedMinor'], {
  accountNumber: z.string().optional(),
  /** `active` still blocks something. */
  state: z.enum(['active', 'released']).optional(),
});
/** `search` looks in the batch id and the remitting account. */
export const batchesQuery = pageOf(['receivedAt', 'paymentsTotal'], {
  state: z.enum(['waiting', 'scheduled', 'held', 'processed']).optional(),
});
/** `search` looks in the reference, the beneficiary's name and account. */
export const paymentsQuery = pageOf(['receivedAt', 'amountMinor', 'paymentDate'], {
  batchId: z.string().optional(),
  blockReferenceNo: z.string().optional(),
  state: z.enum(PAYMENT_STATES).optional(),
});
/** `search` looks in the references, the account number and the narratives. */
export const entriesQuery = pageOf(['bookedAt', 'amountMinor'], {
  accountNumber: z.string().optional(),
  mark: z.enum(['D', 'C', 'RD', 'RC']).optional(),
  /** Exactly this one, as a payment's entries have it. */
  customerReferenceNo: z.string().optional(),
  from: isoDate,
  to: isoDate,
});
/** The states of a delivery, and: `any` that has one, `waiting` to be sent, `never_sent` though it was written. */
export const DELIVERY_FILTERS = [...DELIVERY_STATES, 'any', 'waiting', 'never_sent'] as const;
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number];

/** `search` looks in the account number. */
export const statementsQuery = pageOf(['requestedAt', 'accountNumber'], {
  accountNumber: z.string().optional(),
  state: z.enum(['requested', 'generated', 'failed']).optional(),
  delivery: z.enum(DELIVERY_FILTERS).optional(),
});
/** `search` looks in the subject, the operator's name and place. */
export const actionsQuery = pageOf(['at'], { action: z.enum(RECORDED_ACTIONS).optional() });
