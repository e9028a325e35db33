import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerProof } from '../../src-shared/bank/laws.ts';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { LEDGER_FILE } from '../core/db/open-ledger.ts';
import { systemClock } from '../core/ports/clock.ts';

/** The report of `--verify`, and whether every law holds. Reads only; a bank may be at work on the ledger meanwhile. */
export function verifyLedger(dataDir: string): { ok: boolean; report: string } {
  const path = join(dataDir, LEDGER_FILE);
  if (!existsSync(path)) return { ok: false, report: `There is no ledger at ${path}.` };
  try {
    const proof = checkLedgerFile(path, systemClock.now);
    return { ok: proof.ok, report: reportOf(path, proof) };
  } catch (fault) {
    return { ok: false, report: `The ledger ${path} cannot be read: ${(fault as Error).message}.` };
  }
}

function reportOf(path: string, proof: LedgerProof): string {
  const laws = proof.laws.map(
    ({ law, ok, offenders }) =>
      `  ${ok ? 'holds ' : 'BROKEN'}  ${law}${ok ? '' : `: ${offenders.join(', ')}`}`,
  );
  return [
    `Ledger ${path}: ${proof.entries} entries, checked in ${proof.milliseconds} ms`,
    ...laws,
    proof.ok ? 'The books balance.' : 'The books DO NOT balance.',
  ].join('\n');
}
