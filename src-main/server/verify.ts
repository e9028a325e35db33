import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerProof } from '../../src-shared/bank/laws.ts';
import { checkPagesOf } from '../core/db/damage.ts';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { fromBackup } from '../core/db/open-errors.ts';
import { LEDGER_FILE } from '../core/db/open-ledger.ts';
import { systemClock } from '../core/ports/clock.ts';

/** The report of `--verify`, and whether every page is sound and every law holds. Reads only; a bank may be at work on the ledger meanwhile. */
export function verifyLedger(dataDir: string): { ok: boolean; report: string } {
  const path = join(dataDir, LEDGER_FILE);
  if (!existsSync(path)) return { ok: false, report: `There is no ledger at ${path}.` };
  try {
    checkPagesOf(path);
    const proof = checkLedgerFile(path, systemClock.now);
    return { ok: proof.ok, report: reportOf(path, proof) };
  } catch (fault) {
    const { message, code = '' } = fault as Error & { code?: string };
    if (code.startsWith('SQLITE_CORRUPT'))
      return {
        ok: false,
        report: `The ledger ${path} is damaged: ${message}. Keep the file, and ${fromBackup(path)}`,
      };
    return { ok: false, report: `The ledger ${path} cannot be read: ${message}.` };
  }
}

function reportOf(path: string, proof: LedgerProof): string {
  const laws = proof.laws.map(({ law, ok, offenders, newest }) => {
    const more = ok ? newest && `newest is ${newest.row}, its hash ${newest.hash}` : offenders.join(', ');
    return `  ${ok ? 'holds ' : 'BROKEN'}  ${law}${more === undefined ? '' : `: ${more}`}`;
  });
  return [
    `Ledger ${path}: ${proof.entries} entries, checked in ${proof.milliseconds} ms`,
    ...laws,
    proof.ok ? 'The books balance.' : 'The books DO NOT balance.',
  ].join('\n');
}
