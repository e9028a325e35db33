import { v7 } from 'uuid';

/**
 * New references for blocks and batches. Time-ordered (UUID version 7, RFC 9562): keys that grow keep the indexes of
 * a large ledger fast (performance.md: 208,000 against 50,000 rows/s at a million rows).
 */
export interface Ids {
  next(): string;
}

/** References that are unique in the world. */
export const uuidIds: Ids = { next: () => v7() };
