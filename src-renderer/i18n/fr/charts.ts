import type { charts as english } from '../en/charts.ts';
import type { Texts } from '../texts.ts';

export const charts = {
  asTable: 'Voir en tableau',
  asChart: 'Voir en graphique',
  asTableThis: 'Voir en tableau : {{title}}',
  asChartThis: 'Voir en graphique : {{title}}',
  points: 'Points du graphique : {{title}}',
  when: 'Quand',
  none: 'rien',
  point: '{{when}} : {{values}}',
  value: '{{label}} {{value}}',
  empty: 'Rien à montrer pour l’instant',
} satisfies Texts<typeof english, 'fr'>;
