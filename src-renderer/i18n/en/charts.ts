/** What every chart says. */
export const charts = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  asTableThis: 'Show as table: {{title}}',
  asChartThis: 'Show as chart: {{title}}',
  points: 'Points of the chart: {{title}}',
  when: 'When',
  none: 'nothing',
  /** The name of a point for screen readers: the moment, and what it holds. */
  point: '{{when}}: {{values}}',
  value: '{{label}} {{value}}',
  empty: 'Nothing to show yet',
} as const;
