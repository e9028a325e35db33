import { join } from 'node:path';
import { checkLedgerFile } from '../core/db/ledger-checks.ts';
import { LEDGER_FILE } from '../core/db/open-ledger.ts';

/** The laws that the ledger in a folder breaks, with the first rows that break each; empty when all hold. */
export function brokenLaws({ dataDir }: { dataDir: string }) {
  return checkLedgerFile(join(dataDir, LEDGER_FILE), () => new Date()).laws.filter(({ ok }) => !ok);
}
