import type { statementFiles as english } from '../en/statement-files.ts';
import type { Texts } from '../texts.ts';

export const statementFiles = {
  files: {
    download: 'تنزيل',
    formats: {
      mt940: 'MT940',
      camt053: 'camt.053',
      csv: 'CSV',
    },
    hints: {
      mt940: 'كما كُتب',
      camt053: 'ISO 20022، XML',
      csv: 'لجداول البيانات',
    },
    saved: 'حُفظ باسم {{name}}',
    failed: 'لم يُحفظ الكشف',
    print: 'طباعة',
  },
  print: {
    bank: 'Example Bank',
    simulator: 'محاكي، ليست أموالًا حقيقية',
    account: 'رقم الحساب',
    holder: 'صاحب الحساب',
    period: 'الفترة',
    currency: 'العملة',
    reference: 'مرجع الكشف',
    balances: 'الأرصدة',
    opening: 'الرصيد الافتتاحي',
    closing: 'الرصيد الختامي',
    everyPage: 'بنك Example Bank، محاكي، ليست أموالًا حقيقية · الحساب {{account}} · الكشف {{number}}/{{year}}',
    columns: {
      place: 'رقم',
      date: 'التاريخ',
      references: 'مرجع الدفع ومرجع البنك',
      narrative: 'البيان',
      debit: 'مدين {{currency}}',
      credit: 'دائن {{currency}}',
      balance: 'الرصيد {{currency}}',
    },
    more: 'أول {{printed}} من أصل {{all}} من القيود. تجدها كلها في الملفات القابلة للتنزيل.',
  },
} satisfies Texts<typeof english, 'ar'>;
