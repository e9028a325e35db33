import { formatAmount, type Minor } from '../money/amount.ts';
import { oneLine } from './one-line.ts';

/*
 * XML by hand, in three functions: a library's tree of 20,000 entries took 2 to 3 s and half a gigabyte, and let through
 * characters that XML does not have. Names are constants of the code; whatever comes from outside goes through `text`.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An element around others. Nothing at all when there is nothing in it: ISO 20022 has no empty elements. */
export function element(name: string, ...children: readonly string[]): string {
  const content = children.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

/** An element with a text of at most `most` characters, made fit for one line; nothing when no text is left. */
export function text(name: string, content: string, most?: number): string {
  return element(
    name,
    oneLine(content, most).replace(/[&<>]/g, (sign) => ESCAPES[sign]!),
  );
}

/** An amount with its currency. It never has a sign: whether money came or went is the business of `CdtDbtInd`. */
export function amount(name: string, minor: Minor, currency: string): string {
  return `<${name} Ccy="${currency}">${formatAmount(Math.abs(minor), currency)}</${name}>`;
}
