import type { statementFiles as english } from '../en/statement-files.ts';
import type { Texts } from '../texts.ts';

export const statementFiles = {
  files: {
    download: 'Pakua',
    formats: {
      mt940: 'MT940',
      camt053: 'camt.053',
      csv: 'CSV',
    },
    hints: {
      mt940: 'Kama ilivyoandikwa',
      camt053: 'ISO 20022, XML',
      csv: 'Kwa lahajedwali',
    },
    saved: 'Imehifadhiwa kama {{name}}',
    failed: 'Taarifa haikuhifadhiwa',
    print: 'Chapisha',
  },
  print: {
    bank: 'Example Bank',
    simulator: 'KIIGIZAJI, si fedha halisi',
    account: 'Namba ya akaunti',
    holder: 'Mwenye akaunti',
    period: 'Kipindi',
    currency: 'Sarafu',
    reference: 'Kumbukumbu ya taarifa',
    balances: 'Masalio',
    opening: 'Salio la kuanzia',
    closing: 'Salio la kufungia',
    everyPage: 'Example Bank, KIIGIZAJI, si fedha halisi · Akaunti {{account}} · Taarifa {{number}}/{{year}}',
    columns: {
      place: 'Na.',
      date: 'Tarehe',
      references: 'Kumbukumbu ya malipo na ya benki',
      narrative: 'Maelezo',
      debit: 'Debiti {{currency}}',
      credit: 'Krediti {{currency}}',
      balance: 'Salio {{currency}}',
    },
    more: 'Maingizo {{printed}} ya kwanza kati ya {{all}}. Yote yamo kwenye mafaili yanayoweza kupakuliwa.',
  },
} satisfies Texts<typeof english, 'sw'>;
