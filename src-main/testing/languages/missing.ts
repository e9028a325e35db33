import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../../src-renderer/i18n/en/index.ts';
import { LANGUAGES, type Language } from '../../../src-renderer/i18n/languages.ts';
import { textFaults } from '../../../src-renderer/i18n/testing/text-faults.ts';
import { englishFiles, I18N, textsOf } from './text-files.ts';

/*
 * node src-main/testing/languages/missing.ts <language> [file]
 * What a language still lacks against English, file by file, each with the English text. Says so and exits with 0 when it is complete.
 */
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const [code = '', only] = process.argv.slice(2);
if (!Object.hasOwn(LANGUAGES, code)) {
  say(`Which language? One of ${Object.keys(LANGUAGES).join(', ')}`);
  process.exit(2);
}
const facts = LANGUAGES[code as Language];
const faults = textFaults(en, await textsOf(code), facts);
const files = await englishFiles();
const base = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
let told = 0;
const tell = (file: string, shown: typeof faults): void => {
  if (shown.length === 0 || (only !== undefined && only !== file)) return;
  told += shown.length;
  const state = existsSync(join(I18N, code, file)) ? '' : ' (no such file: run scaffold.ts)';
  say(`\n${code}/${file}: ${shown.length}${state}`);
  for (const { fault, key, english } of shown) say(`  ${fault}  ${key}  ${JSON.stringify(english)}`);
};
for (const { file, keys } of files) {
  const own = new Set(keys.map(base));
  tell(
    file,
    faults.filter(({ key }) => own.has(base(key))),
  );
}
const known = new Set(files.flatMap(({ keys }) => keys.map(base)));
tell(
  'index.ts',
  faults.filter(({ key }) => !known.has(base(key))),
);
say(told === 0 ? `${code} is complete.` : `\n${told} to do in ${code}.`);
process.exit(told === 0 ? 0 : 1);
