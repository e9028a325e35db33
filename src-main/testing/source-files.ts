import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One of our sources, its path from the root of the repository with `/`. */
export interface SourceFile {
  path: string;
  text: string;
  /** The same without its comments, line by line. */
  code: string;
  /** What it imports: paths from the root for our own files, names for packages, `node:fs` for Node's. */
  imports: string[];
  isTest: boolean;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'e2e'];
const SOURCE = /\.(?:ts|tsx|mts|cts|mjs|cjs|js)$/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;

/** Every source file of the folders that hold our code. */
export function readSourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).map((file) => {
    const path = file.slice(ROOT.length).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    const code = withoutComments(text);
    return { path, text, code, imports: importsOf(path, code), isTest: /\.(?:test|e2e)\.tsx?$/.test(path) };
  });
}

/** Comments that stand behind a blank, as ours do: `http://` and `src-*\/**` in a string are none. */
function withoutComments(text: string): string {
  return text
    .replace(/(^|\s)\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '');
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , name = '']) => {
    if (name.startsWith('.')) return posix.join(dirname(path), name).replace(/\?.*$/, '');
    return builtinModules.includes(name) ? `node:${name}` : name;
  });
}
