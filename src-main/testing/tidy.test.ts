import { describe, expect, it } from 'vitest';
import { readSourceFiles, type SourceFile } from './source-files.ts';

/*
 * The house rules that a machine can see (design.md, "Who may know whom" and "Habits"). Every rule gives back the places that
 * break it, so that a failure reads as a list of what to mend.
 */
const FILES = readSourceFiles();
const KIT = /^(?:src-.*\/testing|e2e\/(?:fixtures|screenshots))\//;
const CODE = FILES.filter(({ isTest, path }) => !isTest && !KIT.test(path));
const PATHS = new Set(FILES.map(({ path }) => path));
const OURS = /^(?:src-|e2e)/;

/** A room of the house: whose imports are looked at, and what may be imported. What is not allowed is wrong. */
const ROOMS: [room: string, files: RegExp, mayImport: RegExp[]][] = [
  ['src-shared', /^src-shared\//, [/^src-shared\//, /^(?:zod|decimal\.js|any-ascii)$/]],
  ['src-renderer', /^src-renderer\//, [/^src-renderer\//, /^src-shared\//, /^(?!node:|electron$|src-)/]],
  ['e2e', /^e2e\//, [/^e2e\//, /^src-shared\//, /^(?!src-)/]],
  ['core/ports', /^src-main\/core\/ports\//, [/^src-main\/core\/ports\//, /^src-shared\//]],
  [
    'core/db',
    /^src-main\/core\/db\/(?!tables\/)/,
    [/^src-main\/core\/db\/(?!tables\/)/, /^src-shared\//, /^(?:node:|kysely|better-sqlite3$)/],
  ],
  ['core/db/tables', /^src-main\/core\/db\/tables\//, [/^src-main\/core\/db\//, /^src-shared\//, /^kysely$/]],
  [
    'core/ledger',
    /^src-main\/core\/ledger\//,
    [/^src-main\/core\/(?:ledger|db\/tables)\//, /^src-main\/core\/db\/handle\.ts$/, /^src-shared\//],
  ],
  [
    'core/operations',
    /^src-main\/core\/operations\//,
    [
      /^src-main\/core\/(?:ledger|db\/tables|ports)\//,
      /^src-main\/core\/db\/(?:handle|write-lane)\.ts$/,
      /^src-main\/core\/operations\/(?:context|positive-amount|holder-data)\.ts$/,
      /^src-shared\//,
    ],
  ],
  [
    'core/queries',
    /^src-main\/core\/queries\//,
    [
      /^src-main\/core\/(?:queries|db\/tables)\//,
      /^src-main\/core\/operations\/context\.ts$/,
      /^src-shared\//,
    ],
  ],
  [
    'core/jobs',
    /^src-main\/core\/jobs\//,
    [
      /^src-main\/core\/(?:jobs|operations|ledger|db\/tables|ports)\//,
      /^src-main\/core\/db\/handle\.ts$/,
      /^src-shared\//,
    ],
  ],
  [
    'core/backups',
    /^src-main\/core\/backups\//,
    [
      /^src-main\/core\/(?:backups|db\/copies|ports)\//,
      /^src-main\/core\/db\/migrations\/index\.ts$/,
      /^src-shared\//,
      /^(?:node:|csv-stringify\/sync$)/,
    ],
  ],
  [
    'core/entries',
    /^src-main\/core\/entries\//,
    [
      /^src-main\/core\/(?:entries|db\/tables|db\/copies|ports)\//,
      /^src-main\/core\/db\/(?:handle|read-ledger-file|second-reader)\.ts$/,
      /^src-main\/core\/(?:queries\/views|backups\/csv-rows|backups\/remembered-amounts)\.ts$/,
      /^src-shared\//,
      /^node:/,
    ],
  ],
  ['core', /^src-main\/core\/[^/]+$/, [/^src-main\/core\//, /^src-shared\//, /^node:/]],
  [
    'adapters',
    /^src-main\/adapters\//,
    [/^src-main\/core\/(?:bank\.ts$|ports\/)/, /^src-main\/adapters\//, /^src-shared\//, /^(?!src-)/],
  ],
  ['hosts', /^src-main\/(?:electron|server)\//, [/^src-main\/(?!testing\/)/, /^src-shared\//, /^(?!src-)/]],
];

const broken = (
  files: readonly SourceFile[],
  isWrong: (imported: string, file: SourceFile) => boolean,
): string[] =>
  files.flatMap((file) =>
    file.imports
      .filter((imported) => isWrong(imported, file))
      .map((imported) => `${file.path} -> ${imported}`),
  );

const lines = (files: readonly SourceFile[], pattern: RegExp, where: 'text' | 'code' = 'code'): string[] =>
  files.flatMap((file) =>
    file[where]
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('who may know whom', () => {
  it('sees the imports that there are', () => {
    const bank = FILES.find(({ path }) => path === 'src-main/core/bank.ts')!;
    expect(bank.imports).toEqual(
      expect.arrayContaining(['src-main/core/watched-ledger.ts', 'src-shared/operator/views.ts']),
    );
    expect(FILES.length).toBeGreaterThan(150);
  });

  it.each(ROOMS)('%s imports only what it may', (_, files, mayImport) => {
    const room = CODE.filter(({ path }) => files.test(path));
    expect(room).not.toEqual([]);
    expect(broken(room, (imported) => !mayImport.some((allowed) => allowed.test(imported)))).toEqual([]);
  });

  it('every file belongs to a room', () => {
    const homeless = CODE.filter(({ path }) => !ROOMS.some(([, files]) => files.test(path)));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('an adapter imports no other adapter', () => {
    const adapter = (path: string): string | undefined => /^src-main\/adapters\/([^/]+)\//.exec(path)?.[1];
    expect(
      broken(
        CODE,
        (imported, { path }) =>
          adapter(imported) !== undefined &&
          adapter(path) !== undefined &&
          adapter(imported) !== adapter(path),
      ),
    ).toEqual([]);
  });

  it('nothing imports the hosts, and only tests import the kit for tests', () => {
    const host = /^src-main\/(?:electron|server)\//;
    expect(broken(CODE, (imported, { path }) => host.test(imported) && !host.test(path))).toEqual([]);
    expect(broken(CODE, (imported) => KIT.test(imported))).toEqual([]);
  });

  it('our own files are imported by a path that leads to one', () => {
    const known = (imported: string): boolean => PATHS.has(imported) || /\.(?:css|svg|json)$/.test(imported);
    expect(broken(FILES, (imported) => OURS.test(imported) && !known(imported))).toEqual([]);
  });

  it('electron stands in its host and its adapter only', () => {
    const home = /^src-main\/(?:electron|adapters\/operator-ipc)\//;
    expect(
      broken(FILES, (imported, { path }) => /^electron(?:\/|$)/.test(imported) && !home.test(path)),
    ).toEqual([]);
  });
});

describe('the ledger', () => {
  it('SQL is written in core/db only', () => {
    const elsewhere = CODE.filter(({ path }) => !path.startsWith('src-main/core/db/'));
    expect(lines(elsewhere, /\bsql(?:<[^`]*>)?`|\.prepare\(/)).toEqual([]);
    expect(broken(elsewhere, (imported) => /^(?:kysely|better-sqlite3)/.test(imported))).toEqual([]);
  });

  it('money rows are written by core/ledger only', () => {
    const writers =
      /\b(?:insertAccount|insertPaidAccounts|moveBalances|insertBlock|moveBlock|insertEntries|insertBookedPayments)\b/;
    const elsewhere = CODE.filter(({ path }) => !/^src-main\/core\/(?:ledger|db\/tables)\//.test(path));
    expect(lines(elsewhere, writers)).toEqual([]);
    expect(
      lines(
        CODE.filter(({ path }) => path.startsWith('src-main/core/ledger/')),
        writers,
      ),
    ).not.toEqual([]);
  });
});

describe('habits', () => {
  it.each([
    [
      'a test that runs alone, or not at all',
      /\b(?:it|test|describe)\.only\b|\b(?:it|test|describe)\.skip\(\s*['"`]/,
    ],
    ['a type that is none', /(?:^|[\w\])?]):\s*any\b(?!\s*[\w'])|\bas\s+any\b|<an[y]>/],
  ])('nowhere %s', (_, pattern) => {
    expect(lines(FILES, pattern)).toEqual([]);
  });

  it('nowhere a type error that is hushed, or work left for later', () => {
    expect(lines(FILES, /@ts-[i]gnore|@ts-[n]ocheck|\bTO[D]O\b|\bFIX[M]E\b/, 'text')).toEqual([]);
  });

  it('the console writes numbers, amounts and dates in one place, which knows its language', () => {
    const elsewhere = CODE.filter(({ path }) => /^src-renderer\/(?!i18n\/)/.test(path));
    expect(lines(elsewhere, /\bIntl\.(?!Segmenter)|\.toLocale\w*String\(|\.toFixed\(/)).toEqual([]);
    expect(lines(elsewhere, /import\b.*\bformatMoney\b.*src-shared/)).toEqual([]);
  });

  it.each([
    ['300 lines', /^src-/, 300],
    ['150 lines in an adapter', /^src-main\/adapters\/(?!.*\.test\.)/, 150],
  ])('no file is longer than %s', (_, files, most) => {
    const long = FILES.filter(({ path, text }) => files.test(path) && text.split('\n').length - 1 > most);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  it('files are named in kebab-case', () => {
    expect(
      FILES.map(({ path }) => path).filter(
        (path) => !/^(?:[a-z0-9.]+(?:-[a-z0-9.]+)*\/)*[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(path),
      ),
    ).toEqual([]);
  });
});
