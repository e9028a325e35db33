import type { StatementFormat } from '../../../src-shared/statement-formats/statement-file.ts';

/** What the console says where a statement is taken away, and on the paper itself. */
export const statementFiles = {
  files: {
    download: 'Download',
    formats: {
      mt940: 'MT940',
      camt053: 'camt.053',
      csv: 'CSV',
    } satisfies Record<StatementFormat, string>,
    hints: {
      mt940: 'As it was written',
      camt053: 'ISO 20022, XML',
      csv: 'For spreadsheets',
    } satisfies Record<StatementFormat, string>,
    saved: 'Saved as {{name}}',
    failed: 'The statement was not saved',
    print: 'Print',
  },
  print: {
    bank: 'Example Bank',
    simulator: 'SIMULATOR, not real money',
    account: 'Account number',
    holder: 'Account holder',
    period: 'Period',
    currency: 'Currency',
    reference: 'Statement reference',
    balances: 'Balances',
    opening: 'Opening balance',
    closing: 'Closing balance',
    everyPage:
      'Example Bank, SIMULATOR, not real money · Account {{account}} · Statement {{number}}/{{year}}',
    columns: {
      place: 'No.',
      date: 'Date',
      references: 'Payment and bank reference',
      narrative: 'Narrative',
      debit: 'Debit {{currency}}',
      credit: 'Credit {{currency}}',
      balance: 'Balance {{currency}}',
    },
    more: 'The first {{printed}} of {{all}} entries. All of them are in the files that can be downloaded.',
  },
} as const;
