import type { books as english } from '../en/books.ts';
import type { Texts } from '../texts.ts';

export const books = {
  balanced: 'Vitabu vinalingana',
  broken: 'Vitabu havilingani',
  failed: 'Vitabu havijakaguliwa',
  checking: 'Inakagua vitabu…',
  title: 'Je, vitabu vinalingana?',
  text: 'Benki huthibitisha kanuni zake kwa kila mstari wa leja: inapoanza, na kila unapoomba.',
  result: 'Maingizo {{entries, number}} yamekaguliwa kwa sek {{seconds}}',
  checkNow: 'Kagua sasa',
  holds: 'Inazingatiwa:',
  isBroken: 'Imevunjwa:',
  brokenBy: 'Imevunjwa na:',
  failedText: 'Ukaguzi wa mwisho haukukamilika: {{error}}',
  laws: {
    available_balance:
      'Salio linalopatikana ni salio la leja kutoa kilichozuiwa, na kamwe haliwi chini ya sifuri.',
    blocked_amount: 'Kilichozuiwa kwenye akaunti ni kile ambacho mazuio yake hayajaachilia.',
    released_within_block: 'Hakuna zuio lililoachilia zaidi ya lilichozuia.',
    released_amount:
      'Kilichoachiliwa na zuio kiliingizwa vitabuni na hakikurudi, au kiliachiliwa na mwendeshaji.',
    pending_under_block:
      'Kinachotunzwa na zuio kwa ajili ya malipo ndicho malipo yake yanayosubiri yanahitaji.',
    book_balance: 'Kila salio ni fedha za kuanzia pamoja na maingizo yote tangu hapo.',
    booked_once: 'Kila malipo yaliyoingizwa yalipewa debiti mara moja tu, na mengine hayakupewa.',
    returned_once: 'Kila malipo yaliyorudi yalibatilishwa mara moja tu, kwenye akaunti zilezile.',
    double_entry: 'Debiti na krediti za kila muamala ni sawa.',
    batch_counts: 'Kila kundi limeingiza idadi ya malipo inayosema.',
    statement_closing: 'Kila taarifa inafungwa pale maingizo yake yanapofikia.',
    statement_chain: 'Kila taarifa inaanza pale iliyotangulia ilipofungwa.',
    statement_numbers: 'Namba za taarifa hazina pengo.',
    entry_trail:
      'Kila ingizo liko kama lilivyoingizwa, na hakuna lililoongezwa wala kuondolewa. Linalotajwa ni la kwanza lisilo hivyo.',
    block_trail: 'Kila zuio liko kama lilivyofunguliwa, na hakuna lililoongezwa wala kuondolewa.',
    action_trail:
      'Kila kitendo cha mwendeshaji kiko kama kilivyorekodiwa, na hakuna kilichoongezwa wala kuondolewa.',
  },
} satisfies Texts<typeof english, 'sw'>;
