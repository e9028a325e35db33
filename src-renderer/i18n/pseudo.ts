import type { TextTree } from './text-tree.ts';

/** English made strange, for tests: what is not of the texts stands out, and what has no room for longer languages shows. */
export const PSEUDO_TAG = 'en-XA';

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'aáeéiíoóuúyýcçnñsšzžgğlłrřtťdďhħkķwŵbƀAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽGĞLŁRŘTŤDĎHĦKĶWŴBƁ'.matchAll(/(.)(.)/gu),
    ([, plain, accented]) => [plain, accented],
  ),
);
/** Other languages are this much longer than English. */
const LONGER = 0.4;

/** `Save {{count}}` becomes `[Šáṽé {{count}} ~~~]`: accents, two fifths more length, brackets; placeholders stay. */
export function pseudoText(text: string): string {
  if (text === '') return text;
  const accented = text.replace(/\{\{.*?\}\}|\w/gu, (piece) => ACCENTS[piece] ?? piece);
  const length = text.replace(/\{\{.*?\}\}/g, '').length;
  // In words, so that what may break into lines can.
  const filling = '~~~~ '.repeat(length).slice(0, Math.ceil(length * LONGER));
  return `[${accented}${filling.length < 5 ? '' : ' '}${filling}]`;
}

/** All texts made strange, and so still nested as they were. */
export function pseudoTexts(texts: TextTree): TextTree {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? pseudoText(text) : pseudoTexts(text),
    ]),
  );
}
