import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src-renderer/i18n/languages.ts';
import { englishFiles, I18N, type TextFile } from './text-files.ts';

/*
 * node src-main/testing/languages/scaffold.ts
 * Makes each language's missing files, empty, and its index like English's. Files that are there are left alone.
 */
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const files = await englishFiles();
for (const code of Object.keys(LANGUAGES).filter((code) => code !== 'en')) {
  mkdirSync(join(I18N, code), { recursive: true });
  for (const file of files) {
    const path = join(I18N, code, file.file);
    if (existsSync(path)) continue;
    writeFileSync(path, stub(file, code));
    say(`${code}/${file.file}`);
  }
  writeFileSync(join(I18N, code, 'index.ts'), indexOf(code));
}

function typeImport(names: string, path: string): string {
  const quoted = `'${path}'`;
  return `import type { ${names} } from ${quoted};`;
}

/** Empty texts of a file, with the parts that English spreads into it. */
function stub({ file, exports }: TextFile, code: string): string {
  const english = readFileSync(join(I18N, 'en', file), 'utf8');
  const spreads = Array.from(english.matchAll(/^ {2}\.\.\.(\w+),$/gm), ([line]) => line);
  const imports = Array.from(
    english.matchAll(/^import \{ (\w+) \} from '\.\/[\w-]+\.ts';$/gm),
    ([line]) => line,
  );
  const names = exports.map(({ name }) => `${name} as english${name[0]!.toUpperCase()}${name.slice(1)}`);
  const one = exports.length === 1;
  return [
    typeImport(one ? `${exports[0]!.name} as english` : names.join(', '), `../en/${file}`),
    typeImport('Texts', '../texts.ts'),
    ...imports,
    ...exports.map(({ name }) => {
      const inside = spreads.length === 0 ? '{}' : `{\n${spreads.join('\n')}\n}`;
      const type = one ? 'english' : `english${name[0]!.toUpperCase()}${name.slice(1)}`;
      return `\nexport const ${name} = ${inside} satisfies Texts<typeof ${type}, '${code}'>;`;
    }),
    '',
  ].join('\n');
}

/** The index of a language: English's list of rooms under its own name. */
function indexOf(code: string): string {
  const english = readFileSync(join(I18N, 'en', 'index.ts'), 'utf8');
  const imports = english.match(/^import \{.*$/gm) ?? [];
  const rooms = /export const en = (\{[^}]*\})/.exec(english)?.[1] ?? '{}';
  const name = LANGUAGES[code as keyof typeof LANGUAGES].name;
  return [
    typeImport('en', '../en/index.ts'),
    typeImport('Texts', '../texts.ts'),
    ...imports,
    `\n/** The texts of the console in ${name}; made by scaffold.ts, like English's. */`,
    `export const ${code} = ${rooms} satisfies Texts<typeof en, '${code}'>;`,
    '',
  ].join('\n');
}
