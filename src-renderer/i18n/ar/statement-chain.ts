import type { statementChain as english } from '../en/statement-chain.ts';
import type { Texts } from '../texts.ts';

export const statementChain = {
  chain: {
    title: 'سلسلة الأرصدة',
    holds: 'يتبع الكشف الذي قبله.',
    broken: 'السلسلة منقطعة',
    brokenShort: 'سلسلة منقطعة',
    brokenRow: 'منقطعة',
    opens: 'يُفتتح بـ',
    closes: 'يُختتم بـ',
    hereOpens: 'افتتاح هذا الكشف',
    hereCloses: 'وختامه',
    openingFunds: 'رصيد الافتتاح',
    next: 'بعده',
    newest: 'لا شيء بعد',
    statement: 'الكشف {{number}}/{{year}}',
    faults: {
      opening_differs: 'يُفتتح الكشف {{number}}/{{year}} برصيد {{found}}، وكان ينبغي ترحيل {{expected}} إليه.',
      number_differs:
        'كان ينبغي أن يلي الرقم {{expected}}/{{expectedYear}}، لكن الموجود {{number}}/{{year}}.',
    },
    brokenAdvice:
      'لا يكتب البنك سلسلة كهذه: لقد عُدّل ملف دفتر الأستاذ أو فُقدت منه صفوف. تحقق من الدفاتر في النظرة العامة، وقارن بنسخة احتياطية.',
    whole: 'السلسلة كاملة',
    ofAccount: 'سلسلة أرصدة الحساب {{account}}',
    allHold_zero: 'لا توجد كشوف.',
    allHold_one: 'كشف واحد يُفتتح برصيد افتتاح الحساب.',
    allHold_two: 'كشفان؛ يُفتتح كل منهما بما خُتم به ما قبله، ولا ينقص أي رقم.',
    allHold_few: '{{count, number}} كشوف؛ يُفتتح كل منها بما خُتم به ما قبله، ولا ينقص أي رقم.',
    allHold_many: '{{count, number}} كشفًا؛ يُفتتح كل منها بما خُتم به ما قبله، ولا ينقص أي رقم.',
    allHold_other: '{{count, number}} كشف؛ يُفتتح كل منها بما خُتم به ما قبله، ولا ينقص أي رقم.',
    none: 'لم يُكتب أي كشف بعد.',
    someBroken_zero: 'يتبع كل كشف الكشف الذي قبله.',
    someBroken_one: 'في موضع واحد لا يتبع الكشف ما قبله.',
    someBroken_two: 'في موضعين لا يتبع الكشف ما قبله.',
    someBroken_few: 'في {{count, number}} مواضع لا يتبع الكشف ما قبله.',
    someBroken_many: 'في {{count, number}} موضعًا لا يتبع الكشف ما قبله.',
    someBroken_other: 'في {{count, number}} موضع لا يتبع الكشف ما قبله.',
    show: 'عرض السلسلة',
    list: 'الكشوف بترتيبها',
    lastOnes: 'أحدث {{count, number}} من أصل {{total, number}}.',
    columns: {
      statement: 'الكشف',
      period: 'الفترة',
      opening: 'الافتتاحي',
      closing: 'الختامي',
      link: 'يتبع ما قبله',
    },
    yes: 'نعم',
    no: 'لا',
  },
} satisfies Texts<typeof english, 'ar'>;
