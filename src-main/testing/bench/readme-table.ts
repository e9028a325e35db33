import type { Summary } from './figure.ts';

/**
 * What the Example Bank 1.0.2 was seen to do (spec/bridge-contract.md): **measured elsewhere**, on another machine with 2 cores, by others, so no
 * more than an order of magnitude. By the name of the figure beside which each stands.
 */
const EXAMPLE_BANK: readonly (readonly [figure: RegExp, its: string])[] = [
  [/^check_funds/, '812 calls/s'],
  [/^block_funds/, '487 calls/s'],
  [/^accept 10,000 /, '3.3 s'],
  [/^posting, double entry/, '300 to 390 payments/s, one entry each'],
  [/^statement of 20,000/, '10,000 entries: 1.15 s'],
  [/^memory, headless, idle/, '412 MB'],
];

/** The summaries as the README shows them: what was measured, its ceiling or bar, and the Example Bank's figure where there is one. */
export function readmeTable(summaries: readonly Summary[]): string {
  const seen = new Set<string>();
  const rows = summaries.map(({ name, unit, median, ceiling, ratio, bar, met }) => {
    const its = EXAMPLE_BANK.find(([figure, text]) => figure.test(name) && !seen.has(text))?.[1] ?? '';
    seen.add(its);
    const beside = ceiling === null ? '' : `${round(ceiling)} ${unit} (${ratio!.toFixed(2)})`;
    return [name, `${round(median)} ${unit}`, beside, `${bar}${met === false ? ', **missed**' : ''}`, its];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['figure', 'median', 'ceiling (ratio)', 'bar', 'Example Bank 1.0.2, measured elsewhere']),
    line(Array.from({ length: 5 }, () => '---')),
    ...rows.map(line),
  ].join('\n');
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits });
}
