import type { Summary } from './figure.ts';

const HEAD = ['figure', 'median', 'spread', 'ceiling', 'ratio', 'bar', ''] as const;

/** The summaries as a Markdown table, its columns aligned: for the terminal and for the README alike. */
export function tableOf(summaries: readonly Summary[]): string {
  const rows = summaries.map(({ name, unit, median, spread, ceiling, ratio, bar, met }) => [
    name,
    `${round(median)} ${unit}`,
    `${Math.round(spread * 100)} %`,
    ceiling === null ? '' : `${round(ceiling)} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    bar,
    met === null ? '' : met ? 'met' : 'MISSED',
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, 3, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
}
