import type { charts as english } from '../en/charts.ts';
import type { Texts } from '../texts.ts';

export const charts = {
  asTable: 'በሰንጠረዥ ያሳዩ',
  asChart: 'በግራፍ ያሳዩ',
  asTableThis: 'በሰንጠረዥ ያሳዩ፦ {{title}}',
  asChartThis: 'በግራፍ ያሳዩ፦ {{title}}',
  points: 'የግራፉ ነጥቦች፦ {{title}}',
  when: 'መቼ',
  none: 'ምንም',
  point: '{{when}}፦ {{values}}',
  value: '{{label}} {{value}}',
  empty: 'እስካሁን የሚታይ ነገር የለም',
} satisfies Texts<typeof english, 'am'>;
