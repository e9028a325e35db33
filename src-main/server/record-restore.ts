import type { Operator } from '../../src-shared/operator/actions.ts';
import { openLedger } from '../core/db/open-ledger.ts';
import { createWriteLane } from '../core/db/write-lane.ts';
import { record } from '../core/operator-actions.ts';
import { systemClock } from '../core/ports/clock.ts';

/**
 * Keeps, in the ledger that a restore from the command line has put in place, who did it and from which backup.
 *
 * @returns why it could not be written down, in words; null when it was
 */
export async function recordRestore(dataDir: string, source: string, by: Operator): Promise<string | null> {
  const deed = { action: 'restoreBackup', subject: source, before: {}, after: {} } as const;
  try {
    const file = openLedger(dataDir);
    try {
      const lane = createWriteLane(file.writer, () => undefined);
      await lane.write((handle) => record(handle, systemClock, by, deed));
    } finally {
      file.close();
    }
    return null;
  } catch (fault) {
    return `The restore could not be written down in the ledger: ${(fault as Error).message}`;
  }
}
