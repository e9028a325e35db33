import type { charts as english } from '../en/charts.ts';
import type { Texts } from '../texts.ts';

export const charts = {
  asTable: 'عرض في جدول',
  asChart: 'عرض في مخطط',
  asTableThis: 'عرض في جدول: {{title}}',
  asChartThis: 'عرض في مخطط: {{title}}',
  points: 'نقاط المخطط: {{title}}',
  when: 'الوقت',
  none: 'لا شيء',
  point: '{{when}}: {{values}}',
  value: '{{label}} {{value}}',
  empty: 'لا شيء للعرض بعد',
} satisfies Texts<typeof english, 'ar'>;
