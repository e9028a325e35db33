import type { charts as english } from '../en/charts.ts';
import type { Texts } from '../texts.ts';

export const charts = {
  asTable: 'Ver como tabela',
  asChart: 'Ver como gráfico',
  asTableThis: 'Ver como tabela: {{title}}',
  asChartThis: 'Ver como gráfico: {{title}}',
  points: 'Pontos do gráfico: {{title}}',
  when: 'Quando',
  none: 'nada',
  point: '{{when}}: {{values}}',
  value: '{{label}} {{value}}',
  empty: 'Ainda nada para mostrar',
} satisfies Texts<typeof english, 'pt'>;
