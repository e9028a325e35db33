/** The forms in which a statement can be taken away. */
export const STATEMENT_FORMATS = ['mt940', 'camt053', 'csv'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

/** A statement as a file: what to call it, what it is, and its text, to be encoded as UTF-8. */
export interface StatementFile {
  fileName: string;
  mediaType: string;
  text: string;
}

const ENDINGS: Readonly<Record<StatementFormat, string>> = {
  mt940: '.mt940',
  camt053: '.camt053.xml',
  csv: '.csv',
};

const MEDIA_TYPES: Readonly<Record<StatementFormat, string>> = {
  mt940: 'text/plain',
  camt053: 'application/xml',
  csv: 'text/csv',
};

/** A file name that every system takes: `SPONSOR0001-2026-1.mt940`; a statement that failed has no number yet. */
export function statementFileName(
  statement: { accountNumber: string; year: number | null; number: number | null; id: number },
  format: StatementFormat,
): string {
  const { accountNumber, year, number, id } = statement;
  const account = accountNumber.replaceAll(/[^\p{L}\p{N}_]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  const count = year === null || number === null ? `failed-${id}` : `${year}-${number}`;
  return `${account === '' ? 'statement' : account}-${count}${ENDINGS[format]}`;
}

export function statementMediaType(format: StatementFormat): string {
  return `${MEDIA_TYPES[format]};charset=utf-8`;
}
