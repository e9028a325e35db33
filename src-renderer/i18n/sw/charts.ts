import type { charts as english } from '../en/charts.ts';
import type { Texts } from '../texts.ts';

export const charts = {
  asTable: 'Onyesha kama jedwali',
  asChart: 'Onyesha kama chati',
  asTableThis: 'Onyesha kama jedwali: {{title}}',
  asChartThis: 'Onyesha kama chati: {{title}}',
  points: 'Nukta za chati: {{title}}',
  when: 'Lini',
  none: 'hakuna',
  point: '{{when}}: {{values}}',
  value: '{{label}} {{value}}',
  empty: 'Bado hakuna cha kuonyesha',
} satisfies Texts<typeof english, 'sw'>;
