import type { statementDefects as english } from '../en/statement-defects.ts';
import type { Texts } from '../texts.ts';

export const statementDefects = {
  defect: {
    action: 'إرسال مع خلل…',
    title: 'إرسال مع خلل، للتدريب',
    text: 'يتلقى الجسر نصًا خاصًا يحمل العلامة TRAIN في :20:. أما الكشف الحقيقي ورقمه وأرصدته وتسليمه فتبقى كما هي.',
    which: 'الخلل',
    url: 'عنوان URL',
    urlHint: 'إذا تُرك فارغًا: عنوان URL للاستدعاء.',
    preview: 'النص المُرسل',
    marked: 'خطأ',
    more_zero: '… لا سطور أخرى',
    more_one: '… سطر آخر',
    more_two: '… سطران آخران',
    more_few: '… {{count, number}} سطور أخرى',
    more_many: '… {{count, number}} سطرًا آخر',
    more_other: '… {{count, number}} سطر آخر',
    impossible: 'ليس في هذا الكشف قيد يصلح لهذا الخلل. اختر خللًا آخر أو كشفًا آخر.',
    expected: 'ما ينبغي أن يسجّله الجسر',
    submit: 'إرسال بهذا الخلل',
    done: 'النص التدريبي في قائمة الانتظار',
    names: {
      duplicate_debit: 'قيد مدين سبق الإبلاغ عنه',
      unknown_disbursement: 'قيد مدين لصرف غير معروف',
      unknown_reversal: 'قيد عكسي لصرف غير معروف',
      wrong_account: 'حساب خاطئ في :25:',
      sequence_gap: 'فجوة في أرقام الكشوف',
      truncated_file: 'ملف مبتور',
    },
    what: {
      duplicate_debit:
        'الكشف التالي، وفيه قيد مدين مكرر من هذا الكشف. يجب أن يكون الجسر قد عالج هذا الكشف من قبل.',
      unknown_disbursement: 'الكشف التالي، وفيه قيد مدين لا يطابق مرجعه أي صرف.',
      unknown_reversal: 'الكشف التالي، وفيه مدين معكوس (RD) لا يطابق مرجعه أي صرف.',
      wrong_account: 'هذا الكشف مرة أخرى، لحساب لا يخص أي برنامج.',
      sequence_gap: 'كشف بلا قيود، يتخطى رقمه في :28C: رقمًا واحدًا.',
      truncated_file: 'هذا الكشف مرة أخرى، مبتورًا في منتصف أحد القيود.',
    },
    records: {
      DUPLICATE_DISBURSEMENT: 'على القيد: يوجد بالفعل قيد مدين لهذا الصرف.',
      INVALID_RECONCILIATION_ID:
        'على القيد: لا يوجد صرف بهذا المعرّف. (أما INVALID_REVERSAL فلصرف يعرفه الجسر ولم يرَ له قيدًا مدينًا.)',
      INVALID_ACCOUNT_NUMBER: 'على الكشف كله: لا يوجد بنك راعٍ مُعدّ بهذا الحساب.',
      parser:
        'لا رمز خاص: تُسجَّل على الكشف رسالة محلّل النصوص لدى الجسر، ويعيد المحاولة بضع مرات، ثم تصبح الحالة ERROR.',
      nothing: 'لا شيء: يحتفظ الجسر بالرقم ولا يقارنه بغيره. المشغِّل المتنبّه يلاحظ الفجوة.',
    },
    sends: 'أُرسل للتدريب',
    badge: 'تدريب',
    sentAt: 'طُلب {{time}}',
    states: {
      queued: 'في قائمة الانتظار',
      sending: 'قيد الإرسال',
      delivered: 'استُلم',
      failed: 'لم يُستلم',
    },
    showText: 'النص الذي أُرسل',
  },
} satisfies Texts<typeof english, 'ar'>;
