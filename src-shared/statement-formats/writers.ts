import type { StatementFileWriter, StatementFrame } from './booked-statement.ts';
import { camt053Writer } from './camt053.ts';
import { csvWriter } from './csv.ts';
import type { StatementFormat } from './statement-file.ts';

/** The writers of all formats but MT940, which was written with the statement and is given away as it is. */
export const STATEMENT_WRITERS: Readonly<
  Record<Exclude<StatementFormat, 'mt940'>, (frame: StatementFrame) => StatementFileWriter>
> = { camt053: camt053Writer, csv: csvWriter };
