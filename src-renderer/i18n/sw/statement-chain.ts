import type { statementChain as english } from '../en/statement-chain.ts';
import type { Texts } from '../texts.ts';

export const statementChain = {
  chain: {
    title: 'Mfululizo wa masalio',
    holds: 'Inafuata taarifa iliyotangulia.',
    broken: 'Mfululizo umekatika',
    brokenShort: 'Umekatika',
    brokenRow: 'Umekatika',
    opens: 'inaanzia',
    closes: 'inafungia',
    hereOpens: 'Hii inaanzia',
    hereCloses: 'na inafungia',
    openingFunds: 'Fedha za kuanzia',
    next: 'Baada yake',
    newest: 'bado hakuna',
    statement: 'Taarifa {{number}}/{{year}}',
    faults: {
      opening_differs:
        'Taarifa {{number}}/{{year}} inaanzia na {{found}}, lakini {{expected}} ndicho kiasi kilichopaswa kuhamishwa.',
      number_differs:
        'Mahali ambapo namba {{expected}}/{{expectedYear}} ilipaswa kufuata, kuna {{number}}/{{year}}.',
    },
    brokenAdvice:
      'Benki haiandiki mfululizo wa namna hii: faili la leja lilibadilishwa au limepoteza mistari. Hakiki vitabu kwenye muhtasari, na ulinganishe na nakala rudufu.',
    whole: 'Mfululizo wote',
    ofAccount: 'Mfululizo wa masalio wa {{account}}',
    allHold_one: 'Taarifa {{count, number}}, inayoanza na fedha za kuanzia za akaunti.',
    allHold_other:
      'Taarifa {{count, number}}; kila moja inaanzia pale iliyotangulia ilipofungia, na hakuna namba inayokosekana.',
    none: 'Bado hakuna taarifa iliyoandikwa.',
    someBroken_one: 'Mahali {{count, number}} taarifa haifuati ile iliyoitangulia.',
    someBroken_other: 'Katika sehemu {{count, number}} taarifa haifuati ile iliyoitangulia.',
    show: 'Onyesha mfululizo',
    list: 'Taarifa kwa mpangilio wake',
    lastOnes: '{{count, number}} za karibuni kati ya {{total, number}}.',
    columns: {
      statement: 'Taarifa',
      period: 'Kipindi',
      opening: 'Kuanzia',
      closing: 'Kufungia',
      link: 'Inafuata iliyotangulia',
    },
    yes: 'Ndiyo',
    no: 'Hapana',
  },
} satisfies Texts<typeof english, 'sw'>;
