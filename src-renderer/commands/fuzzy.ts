/**
 * How well a name fits what was typed, 0: not at all. Each word typed must begin a word of the name or of its other words; failing that, the
 * letters must at least come in the name in their order, beginning with a word (`opac` finds "Open an account").
 */
export function fits(typed: string, name: string, otherWords = ''): number {
  const wanted = plain(typed);
  const called = plain(name);
  if (wanted === '') return 1;
  if (called.startsWith(wanted)) return 5;
  const words = called.split(' ');
  const tokens = wanted.split(' ');
  const begins = (token: string, among: readonly string[]): boolean =>
    among.some((word) => word.startsWith(token));
  if (tokens.every((token) => begins(token, words))) return 4;
  const all = [...words, ...plain(otherWords).split(' ')];
  if (tokens.every((token) => begins(token, all))) return 3;
  if (wanted.length >= 3 && called.includes(wanted)) return 2;
  return wanted.length >= 2 && inOrder(wanted.replaceAll(' ', ''), words) ? 1 : 0;
}

/** Small letters without accents: `Théme` is typed `theme` on most keyboards. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/+]+/gu, ' ')
    .trim();
}

/** Whether the letters are beginnings of some of the words, word after word. */
function inOrder(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true;
  for (const [at, word] of words.entries()) {
    const rest = words.slice(at + 1);
    for (let length = shared(letters, word); length > 0; length--) {
      if (inOrder(letters.slice(length), rest)) return true;
    }
  }
  return false;
}

function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
