import type { statements as english } from '../en/statements.ts';
import type { Texts } from '../texts.ts';
import { statementDefects } from './statement-defects.ts';
import { statementDelivery } from './statement-delivery.ts';
import { statementFiles } from './statement-files.ts';
import { statementChain } from './statement-chain.ts';
import { statementParts } from './statement-parts.ts';
import { statementPreflight } from './statement-preflight.ts';
import { statementText } from './statement-text.ts';

export const statements = {
  title: 'Taarifa',
  searchLabel: 'Tafuta namba ya akaunti',
  columns: {
    number: 'Namba',
    account: 'Akaunti',
    period: 'Kipindi',
    preflight: 'Ukaguzi',
    origin: 'Imeombwa na',
    opening: 'Kuanzia',
    closing: 'Kufungia',
    entries: 'Maingizo',
    delivery: 'Uwasilishaji',
  },
  filters: { state: 'Hali', delivery: 'Uwasilishaji', account: 'Akaunti {{account}}' },
  emptyTitle: 'Bado hakuna taarifa',
  emptyText:
    'Bridge huziomba, benki huandika moja baada ya kila kundi lililochakatwa, au wewe unaomba moja hapa.',
  number: '{{number}}/{{year}}',
  id: 'ID {{id}}',
  periodOf: '{{from}} – {{to}}',
  unknownFilter: 'Thamani isiyojulikana ya {{filter}}: {{value}}',
  notSent: 'Haijatumwa',
  origins: {
    bridge: 'Bridge',
    batch: 'Benki yenyewe',
    operator: 'Mwendeshaji',
  },
  ask: {
    action: 'Omba taarifa',
    title: 'Omba taarifa',
    text: 'Benki itaiandika katika uendeshaji ujao wa taarifa. Itaonyesha yale ambayo hayajaonyeshwa kwenye taarifa yoyote.',
    account: 'Namba ya akaunti',
    accountHint: 'Chagua akaunti ya programu, au andika namba ya akaunti yoyote.',
    noAccounts: 'Hakuna akaunti ya programu inayolingana. Unaweza kuandika namba ya akaunti yoyote.',
    date: 'Hadi tarehe',
    dateHint: 'Maingizo hadi siku hii. Kwa benki, leo ni {{today}}.',
    willHold_zero: 'Hakuna kilichobaki cha kuonyesha hadi siku hiyo: itakuwa taarifa isiyo na maingizo.',
    willHold_one: 'Itakuwa na ingizo {{count, number}} ambalo bado haliko kwenye taarifa yoyote.',
    willHold_other: 'Itakuwa na maingizo {{count, number}} ambayo bado hayako kwenye taarifa yoyote.',
    willHoldMore: 'Itakuwa na maingizo zaidi ya {{count, number}} ambayo bado hayako kwenye taarifa yoyote.',
    willBeOf: 'Kipindi chake: {{from}} – {{to}}.',
    closesLater: 'Taarifa ya mwisho ilifungwa {{to}}, hivyo hii haiwezi kufungwa kabla ya hapo.',
    inFuture: 'Siku hiyo haijafika: benki itakataa.',
    waiting_one: 'Taarifa {{count, number}} ya akaunti hii imeshaombwa na itachukua maingizo yake kwanza.',
    waiting_other:
      'Taarifa {{count, number}} za akaunti hii zimeshaombwa na zitachukua maingizo yake kwanza.',
    submit: 'Omba',
    done: 'Taarifa ya {{account}} imeombwa',
  },
  page: {
    back: 'Taarifa zote',
    title: 'Taarifa {{number}}/{{year}}',
    titleFailed: 'Taarifa iliyoshindikana, ID {{id}}',
    titleRequested: 'Taarifa iliyoombwa, ID {{id}}',
    notFoundTitle: 'Hakuna taarifa kama hiyo',
    notFoundText: 'Hakuna taarifa yenye ID {{id}}.',
    account: 'Akaunti',
    asOf: 'Hadi tarehe',
    askedBy: 'Imeombwa na',
    askedAt: 'Iliombwa',
    writtenAt: 'Iliandikwa',
    moneyIn: 'Zilizoingia',
    moneyOut: 'Zilizotoka',
    entries_one: 'Ingizo {{count, number}}',
    entries_other: 'Maingizo {{count, number}}',
    available: 'Linalopatikana',
    availableHint: 'ilipoandikwa',
    reading: 'Inasoma maandishi ya taarifa hii…',
    pendingTitle: 'Bado haijaandikwa',
    pendingText: 'Itaandikwa katika uendeshaji ujao wa taarifa.',
    pendingAt: 'Itaandikwa katika uendeshaji ujao wa taarifa, {{time}}.',
    writeNow: 'Andika sasa',
    writeFailed: 'Uendeshaji wa taarifa haukufanikiwa',
  },
  ...statementDefects,
  ...statementDelivery,
  ...statementFiles,
  ...statementText,
  ...statementParts,
  ...statementPreflight,
  ...statementChain,
} satisfies Texts<typeof english, 'sw'>;
