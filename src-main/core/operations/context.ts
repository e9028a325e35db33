import type { Settings } from '../../../src-shared/bank/settings.ts';
import type { Handle } from '../db/handle.ts';
import type { WriteLane } from '../db/write-lane.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';

/** What every operation works with: the ledger's two ways in, the bank's time and ids, and its settings as they are now. */
export interface BankContext {
  lane: WriteLane;
  reader: Handle;
  clock: Clock;
  ids: Ids;
  settings(): Settings;
}
