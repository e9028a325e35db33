/** What the console saves; a name that ends otherwise gets `.txt`, so that no suggestion becomes a program. */
const EXTENSIONS = ['.txt', '.csv', '.xml', '.mt940', '.sta', '.json'];
const MAX_BYTES = 150;
const FALLBACK = 'example-bank';

/** Control characters, and the marks that turn writing direction round and can hide what a name ends with. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu;
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Names that mean a device to Windows, whatever extension follows. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Makes a suggestion, which may hold anything a payment's narrative can hold, into one plain file name. */
export function safeFileName(suggested: string): string {
  const visible = suggested.normalize('NFC').replace(UNSEEN, '');
  const base = visible.split(/[/\\]/).at(-1) ?? '';
  const named = base.replace(FORBIDDEN, '-').trimEnd();
  const extension = EXTENSIONS.find((ending) => named.toLowerCase().endsWith(ending));
  const stem = trimEnds(shorten(extension === undefined ? named : named.slice(0, -extension.length)));
  const safe = stem === '' ? FALLBACK : DEVICES.test(stem) ? `_${stem}` : stem;
  return `${safe}${extension ?? '.txt'}`;
}

/** Windows drops dots and spaces at the end; a dot at the front hides a file elsewhere. */
function trimEnds(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

/** File systems count bytes, not characters. */
function shorten(name: string): string {
  let short = '';
  for (const character of name) {
    if (Buffer.byteLength(short + character) > MAX_BYTES) break;
    short += character;
  }
  return short;
}
