import type { statuses as english } from '../en/statuses.ts';
import type { Texts } from '../texts.ts';

export const statuses = {
  accountKind: {
    programme: 'برنامج',
    beneficiary: 'مستفيد',
    clearing: 'مقاصة',
    funding: 'تمويل',
  },
  block: { active: 'نشط', released: 'مفكوك' },
  batch: {
    waiting: 'في الانتظار',
    scheduled: 'مجدولة',
    held: 'معلّقة',
    processed: 'مُعالَجة',
  },
  payment: { pending: 'قيد الانتظار', booked: 'مُرحَّلة', returned: 'مُرتجَعة' },
  returnReason: {
    ACCOUNT_CLOSED: 'الحساب مغلق',
    ACCOUNT_NOT_FOUND: 'الحساب غير موجود',
    ACCOUNT_DORMANT: 'الحساب راكد',
    ACCOUNT_DECEASED: 'صاحب الحساب متوفى',
  },
  mark: {
    D: 'مدين',
    C: 'دائن',
    RD: 'مدين معكوس',
    RC: 'دائن معكوس',
  },
  statement: {
    requested: 'مطلوب',
    generated: 'مكتوب',
    failed: 'فشل',
  },
  delivery: {
    queued: 'في قائمة الانتظار',
    sending: 'جارٍ الإرسال',
    failing: 'تُعاد المحاولة',
    delivered: 'مُسلَّم',
    given_up: 'متروك',
    cancelled: 'ملغى',
  },
} satisfies Texts<typeof english, 'ar'>;
