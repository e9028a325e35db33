import { findStatement } from '../db/tables/account-statements.ts';
import type { BankContext } from '../operations/context.ts';
import type { WorkList } from '../ports/work-list.ts';
import type { StatementThread } from './statements.ts';

/** The thread for long statements; how far each is stands in the list of work. Short ones are written before one could look. */
export function withProgress(
  thread: StatementThread | undefined,
  { reader }: Pick<BankContext, 'reader'>,
  work: WorkList,
): StatementThread | undefined {
  if (thread === undefined) return undefined;
  return {
    async generateStatement(id, settings, watch) {
      const { account_number: subject } = findStatement(reader, id)!;
      const meter = work.begin({ kind: 'statements', subject, unit: 'entries' });
      try {
        return await thread.generateStatement(id, settings, {
          onProgress(progress) {
            meter.report(progress.done, progress.total);
            watch.onProgress?.(progress);
          },
        });
      } finally {
        meter.end();
      }
    },
  };
}
