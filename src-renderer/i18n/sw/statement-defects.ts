import type { statementDefects as english } from '../en/statement-defects.ts';
import type { Texts } from '../texts.ts';

export const statementDefects = {
  defect: {
    action: 'Tuma na kasoro…',
    title: 'Tuma na kasoro, kwa mafunzo',
    text: 'Bridge itapata maandishi ya pekee, yenye alama TRAIN katika :20:. Taarifa halisi, namba yake, masalio yake na uwasilishaji wake havibadiliki.',
    which: 'Kasoro',
    url: 'URL',
    urlHint: 'Ikiachwa wazi: URL ya kurejeshea.',
    preview: 'Maandishi yanayotumwa',
    marked: 'si sahihi',
    more_one: '… mstari {{count, number}} zaidi',
    more_other: '… mistari {{count, number}} zaidi',
    impossible:
      'Taarifa hii haina ingizo la kutengenezea kasoro hii. Chagua kasoro nyingine, au taarifa nyingine.',
    expected: 'Kile ambacho Bridge inapaswa kurekodi',
    submit: 'Tuma na kasoro hii',
    done: 'Maandishi ya mafunzo yako kwenye foleni',
    names: {
      duplicate_debit: 'Debiti ambayo imeshaonyeshwa',
      unknown_disbursement: 'Debiti ya utoaji wa malipo usiojulikana',
      unknown_reversal: 'Ubatilishaji wa utoaji wa malipo usiojulikana',
      wrong_account: 'Akaunti isiyo sahihi katika :25:',
      sequence_gap: 'Pengo katika namba za taarifa',
      truncated_file: 'Faili lililokatika',
    },
    what: {
      duplicate_debit:
        'Taarifa inayofuata, ikirudia debiti moja ya hii. Bridge lazima iwe imeshachakata taarifa hii.',
      unknown_disbursement: 'Taarifa inayofuata, yenye debiti ambayo kumbukumbu yake haina utoaji wa malipo.',
      unknown_reversal:
        'Taarifa inayofuata, yenye debiti iliyobatilishwa (RD) ambayo kumbukumbu yake haina utoaji wa malipo.',
      wrong_account: 'Taarifa hii kwa mara nyingine, kwa akaunti ambayo si ya programu yoyote.',
      sequence_gap: 'Taarifa isiyo na maingizo ambayo namba yake katika :28C: inaruka moja.',
      truncated_file: 'Taarifa hii kwa mara nyingine, ikiwa imekatwa katikati ya ingizo.',
    },
    records: {
      DUPLICATE_DISBURSEMENT: 'kwenye ingizo: tayari kuna debiti ya utoaji huu wa malipo.',
      INVALID_RECONCILIATION_ID:
        'kwenye ingizo: hakuna utoaji wa malipo wenye ID hii. (INVALID_REVERSAL ni kwa ule unaojulikana lakini haujaonekana debiti yake.)',
      INVALID_ACCOUNT_NUMBER: 'kwenye taarifa nzima: hakuna benki mdhamini iliyosanidiwa na akaunti hii.',
      parser:
        'Hakuna msimbo wake wenyewe: lalamiko la kisomaji chake huwekwa kwenye taarifa, hujaribu tena mara chache, kisha hali huwa ERROR.',
      nothing: 'Hakuna: huhifadhi namba bila kuilinganisha na nyingine. Mwendeshaji makini huona pengo.',
    },
    sends: 'Zilizotumwa kwa mafunzo',
    badge: 'Mafunzo',
    sentAt: 'Iliombwa {{time}}',
    states: {
      queued: 'Kwenye foleni',
      sending: 'Inatumwa',
      delivered: 'Imepokewa',
      failed: 'Haikupokewa',
    },
    showText: 'Maandishi yaliyotumwa',
  },
} satisfies Texts<typeof english, 'sw'>;
