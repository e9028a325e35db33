import type { statementPreflight as english } from '../en/statement-preflight.ts';
import type { Texts } from '../texts.ts';

export const statementPreflight = {
  preflight: {
    title: 'Ukaguzi wa awali',
    states: { requested: 'Haijaandikwa', generated: 'Imepita', failed: 'Imeshindwa' },
    holds: 'Vipengele {{held, number}} kati ya {{all, number}} vimetimia, katika wasifu wa {{profile}}.',
    profiles: { bridge: 'Bridge', swift: 'SWIFT' },
    running: 'Maandishi yanakaguliwa…',
    unchecked: 'Maandishi hayakuweza kukaguliwa kwa sasa.',
    noText: 'Hakuna maandishi ya kukagua: hakuna kilichoweza kuandikwa.',
    changed:
      'Maandishi hayapiti tena. Yalipita yalipoandikwa: maandishi au leja ilibadilishwa tangu hapo. Hakiki vitabu kwenye muhtasari.',
    again: 'Kagua tena',
    show: 'Onyesha vipengele',
    list: 'Vipengele vya ukaguzi wa awali',
    ok: 'Kimetimia',
    broken: 'Hakijatimia',
    notMade: 'Hakikuangaliwa: kipengele kilichotangulia hakijatimia',
    toLine: 'Mstari wa {{line, number}}',
    checks: {
      lines_fit: 'Kila mstari unatosha na una herufi zinazoruhusiwa pekee',
      readable: 'Kisomaji cha benki yenyewe kinasoma maandishi yote',
      one_statement: 'Ni taarifa moja tu',
      characters_allowed: 'Ni herufi zinazoruhusiwa na wasifu pekee',
      pages_fit: 'Miisho ya mistari na kurasa ni kama wasifu unavyotaka',
      reference_matches: 'Kumbukumbu ya taarifa ni ile iliyopewa',
      account_matches: 'Akaunti ni ile iliyoombwa',
      number_matches: 'Namba ni ile inayofuata ya akaunti',
      balances_match: 'Masalio ni yale ya leja',
      balances_chain: 'Salio la kuanzia na maingizo hujumlisha salio la kufungia',
      entries_match: 'Maingizo ni yale ya leja, kwa mpangilio wake',
      reconciliation_ids_in_place: 'Bridge inapata malipo ya kila debiti',
      beneficiaries_in_place: 'Bridge inampata mnufaika wa kila debiti',
      reasons_in_place: 'Bridge inapata sababu ya kila ubatilishaji',
    },
  },
  again: {
    action: 'Omba tena',
    next: 'Hakuna kilichopotea: maingizo yake yanasubiri taarifa inayofuata. Rekebisha chanzo, kisha uombe tena.',
    profile:
      'Chagua wasifu wa Bridge katika Mipangilio, kisha uombe tena. Hakuna kilichopotea: maingizo yanasubiri taarifa inayofuata.',
    day: 'MT940 haiwezi kuandika siku hiyo. Omba tena kwa siku isiyozidi leo; maingizo yanasubiri taarifa inayofuata.',
    toSettings: 'Nenda kwenye mipangilio',
    since: 'Hakuna zaidi cha kufanya: {{statement}} iliandikwa tangu hapo na inaonyesha yaliyobaki.',
  },
} satisfies Texts<typeof english, 'sw'>;
