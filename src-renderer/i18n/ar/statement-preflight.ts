import type { statementPreflight as english } from '../en/statement-preflight.ts';
import type { Texts } from '../texts.ts';

export const statementPreflight = {
  preflight: {
    title: 'الفحص المسبق',
    states: { requested: 'لم يُكتب بعد', generated: 'نجح', failed: 'فشل' },
    holds: 'نجح {{held, number}} من أصل {{all, number}} من الفحوص، وفق نمط {{profile}}.',
    profiles: { bridge: 'الجسر', swift: 'SWIFT' },
    running: 'جارٍ فحص النص…',
    unchecked: 'تعذّر فحص النص الآن.',
    noText: 'لا يوجد نص للفحص: تعذّرت كتابة أي شيء.',
    changed:
      'لم يعد النص يجتاز الفحص، وكان يجتازه عند كتابته: عُدّل النص أو دفتر الأستاذ منذ ذلك الحين. تحقق من الدفاتر في النظرة العامة.',
    again: 'إعادة الفحص',
    show: 'عرض الفحوص',
    list: 'فحوص الفحص المسبق',
    ok: 'ناجح',
    broken: 'فاشل',
    notMade: 'لم يُجرَ: فشل فحص قبله',
    toLine: 'السطر {{line, number}}',
    checks: {
      lines_fit: 'كل سطر ضمن الطول المسموح ولا يضم إلا أحرفًا مسموحة',
      readable: 'يقرأ قارئ البنك النص كله',
      one_statement: 'كشف واحد لا أكثر',
      characters_allowed: 'لا أحرف إلا ما يسمح به النمط',
      pages_fit: 'نهايات السطور والصفحات كما يقتضي النمط',
      reference_matches: 'مرجع الكشف هو المرجع المخصص له',
      account_matches: 'الحساب هو الحساب المطلوب',
      number_matches: 'الرقم هو الرقم التالي للحساب',
      balances_match: 'الأرصدة هي أرصدة دفتر الأستاذ',
      balances_chain: 'الرصيد الافتتاحي مع القيود يساوي الرصيد الختامي',
      entries_match: 'القيود هي قيود دفتر الأستاذ، وبترتيبه',
      reconciliation_ids_in_place: 'يجد الجسر عملية الدفع لكل قيد مدين',
      beneficiaries_in_place: 'يجد الجسر المستفيد لكل قيد مدين',
      reasons_in_place: 'يجد الجسر سبب كل قيد عكسي',
    },
  },
  again: {
    action: 'إعادة الطلب',
    next: 'لم يُفقد شيء: تنتظر قيوده الكشف التالي. عالج السبب ثم أعد الطلب.',
    profile: 'اختر نمط الجسر في الإعدادات ثم أعد الطلب. لم يُفقد شيء: تنتظر القيود الكشف التالي.',
    day: 'لا يمكن كتابة ذلك اليوم في MT940. أعد الطلب ليوم لا يتجاوز اليوم الحالي؛ تنتظر القيود الكشف التالي.',
    toSettings: 'إلى الإعدادات',
    since: 'لا يلزم شيء آخر: كُتب {{statement}} منذ ذلك الحين ويتضمن ما تبقّى.',
  },
} satisfies Texts<typeof english, 'ar'>;
