import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { en } from '../../../src-renderer/i18n/en/index.ts';
import { flatTexts } from '../../../src-renderer/i18n/testing/text-faults.ts';
import type { TextTree } from '../../../src-renderer/i18n/text-tree.ts';

export const I18N = fileURLToPath(new URL('../../../src-renderer/i18n', import.meta.url));

/** A file of English texts: what it exports, and the keys that are its own. */
export interface TextFile {
  file: string;
  exports: { name: string; texts: TextTree }[];
  keys: string[];
}

/** The files of English texts. One whose export is no room of en/index.ts is a part, spread into the room that has its keys. */
export async function englishFiles(): Promise<TextFile[]> {
  const rooms = en as Record<string, TextTree>;
  const files: TextFile[] = [];
  for (const file of readdirSync(join(I18N, 'en')).sort()) {
    if (!file.endsWith('.ts') || file === 'index.ts') continue;
    const module = (await import(pathToFileURL(join(I18N, 'en', file)).href)) as Record<string, TextTree>;
    const exports = Object.entries(module).map(([name, texts]) => ({ name, texts }));
    const keys = exports.flatMap(({ name, texts }) => {
      const room = name in rooms ? name : roomWith(rooms, texts);
      return [...flatTexts(texts, `${room}.`).keys()];
    });
    files.push({ file, exports, keys });
  }
  // A room's own file has the keys of its parts, too; the shorter list owns a key.
  const owner = new Map<string, TextFile>();
  for (const file of files.toSorted((one, other) => other.keys.length - one.keys.length)) {
    for (const key of file.keys) owner.set(key, file);
  }
  return files.map((file) => ({
    ...file,
    keys: file.keys.filter((key) => owner.get(key)?.file === file.file),
  }));
}

/** The room into which a part is spread. */
function roomWith(rooms: Record<string, TextTree>, part: TextTree): string {
  const room = Object.keys(rooms).find((name) =>
    Object.entries(part).every(([key, texts]) => rooms[name]?.[key] === texts),
  );
  if (room === undefined) throw new Error(`No room of en/index.ts has ${Object.keys(part).join(', ')}`);
  return room;
}

/** The texts of a language. */
export async function textsOf(code: string): Promise<TextTree> {
  const index = join(I18N, code, 'index.ts');
  if (!existsSync(index)) return {};
  return ((await import(pathToFileURL(index).href)) as Record<string, TextTree>)[code] ?? {};
}
