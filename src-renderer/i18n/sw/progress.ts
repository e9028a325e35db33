import type { progress as english } from '../en/progress.ts';
import type { Texts } from '../texts.ts';

export const progress = {
  of: {
    payments_one: 'Malipo {{done, number}} kati ya {{count, number}}',
    payments_other: 'Malipo {{done, number}} kati ya {{count, number}}',
    statements_one: 'Taarifa {{done, number}} kati ya {{count, number}}',
    statements_other: 'Taarifa {{done, number}} kati ya {{count, number}}',
    entries_one: 'Ingizo {{done, number}} kati ya {{count, number}}',
    entries_other: 'Maingizo {{done, number}} kati ya {{count, number}}',
    laws_one: 'Kanuni {{done, number}} kati ya {{count, number}} imethibitishwa',
    laws_other: 'Kanuni {{done, number}} kati ya {{count, number}} zimethibitishwa',
    pages_one: 'Ukurasa {{done, number}} kati ya {{count, number}} umenakiliwa',
    pages_other: 'Kurasa {{done, number}} kati ya {{count, number}} zimenakiliwa',
    rows_one: 'Mstari {{done, number}} kati ya {{count, number}} umeandikwa',
    rows_other: 'Mistari {{done, number}} kati ya {{count, number}} imeandikwa',
  },
  begun: 'Inaendelea…',
  rate: '{{rate, number}} kwa sekunde',
  left: {
    soon: 'karibu kumaliza',
    seconds: 'imebaki takriban sek {{count, number}}',
    minutes: 'imebaki takriban dak {{count, number}}',
    hours: 'imebaki takriban saa {{count, number}}',
  },
  names: {
    posting: 'Uingizaji vitabuni',
    statements: 'Kuandika taarifa',
    books: 'Kukagua vitabu',
    backup: 'Kutengeneza nakala rudufu',
    export: 'Kuandika faili la kuhamisha',
  },
  finished: '{{work}}: imekamilika',
  share: '{{work}}: {{share, number}}%',
  cancel: 'Ghairi',
  cancelThis: 'Ghairi: {{work}}',
  why: {
    posting:
      'Haiwezi kughairiwa: benki imeshakubali malipo haya. Inafanya kazi kwa hatua fupi, kila moja kamili.',
    statements: 'Haiwezi kughairiwa: kilichoombwa kinaandikwa. Inaendelea hadi ikamilike.',
    restore: 'Haiwezi kughairiwa: nusu ya leja si leja. Leja iliyokuwepo kabla inahifadhiwa.',
  },
} satisfies Texts<typeof english, 'sw'>;
