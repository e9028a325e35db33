import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { buildOnce, endBanks } from '../bank-process.ts';
import { acceptance } from './benches/accept.ts';
import { bigPosting } from './benches/big-posting.ts';
import { books } from './benches/books.ts';
import { blockFunds, checkFunds } from './benches/calls.ts';
import { consoleFrames } from './benches/console-frames.ts';
import { consoleList } from './benches/console-list.ts';
import { copies } from './benches/copies.ts';
import { entryExport } from './benches/entry-export.ts';
import { lists } from './benches/lists.ts';
import { memory } from './benches/memory.ts';
import { posting } from './benches/posting.ts';
import { setSoakMinutes, soak } from './benches/soak.ts';
import { start } from './benches/start.ts';
import { statement } from './benches/statement.ts';
import { summarise, type Figure, type Summary } from './figure.ts';
import { readmeTable } from './readme-table.ts';
import { setRepetitions } from './repeat.ts';
import { tableOf } from './report.ts';

/*
 * `npm run bench`, `npm run bench -- posting statement`, `npm run bench -- --times 5`: what the bank does in a second, each figure beside
 * what the machine could do at best, measured in the same run. The bank is the real one, headless, in a process of its own.
 * `npm run bench -- soak --minutes 5`: the last of them, which takes 30 minutes, in a short form. `npm run bench -- --readme`: measures nothing,
 * and prints the newest result of each as the README shows it.
 */
const BENCHES: Readonly<Record<string, (say: (text: string) => void) => Promise<Figure[]>>> = {
  posting,
  accept: acceptance,
  'check-funds': checkFunds,
  'block-funds': blockFunds,
  statement,
  books,
  copies,
  lists,
  export: entryExport,
  'console-list': consoleList,
  start,
  memory,
  'console-frames': consoleFrames,
  'big-posting': bigPosting,
  soak,
};

const RESULTS = resolve(import.meta.dirname, '../../../bench');
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** What a benchmark gave, as it is kept. */
interface Result {
  bench: string;
  summaries: Summary[];
}

if (process.argv.includes('--readme')) {
  process.stdout.write(`${readmeTable(newestResults().flatMap(({ summaries }) => summaries))}\n`);
  process.exit(0);
}
const names = readArguments(process.argv.slice(2));
if (process.platform !== 'linux') say('Memory is read from /proc: run the benchmarks on Linux.');
buildOnce();
const results: Result[] = [];
try {
  for (const name of names) {
    say(`${name} …`);
    const figures = await BENCHES[name]!(say);
    results.push({ bench: name, summaries: figures.map(summarise) });
    say(tableOf(results.at(-1)!.summaries));
  }
} finally {
  await endBanks();
}
mkdirSync(RESULTS, { recursive: true });
const file = join(RESULTS, `${new Date().toISOString().replaceAll(':', '')}.json`);
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: totalmem() / 2 ** 30,
};
writeFileSync(file, JSON.stringify({ measuredAt: new Date().toISOString(), machine, results }, null, 2));
process.stdout.write(`${tableOf(results.flatMap(({ summaries }) => summaries))}\n`);
say(`Written to ${file}`);

function readArguments(given: string[]): string[] {
  const take = (flag: string, set: (count: number) => void): void => {
    const at = given.indexOf(flag);
    if (at !== -1) set(Number(given.splice(at, 2)[1]));
  };
  take('--times', setRepetitions);
  take('--minutes', setSoakMinutes);
  const unknown = given.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    say(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
  }
  return given.length > 0 ? given : Object.keys(BENCHES);
}

/** Of each benchmark the newest that was kept, in the order in which they run. */
function newestResults(): Result[] {
  const newest = new Map<string, Result>();
  for (const name of readdirSync(RESULTS).toSorted()) {
    const { results: kept = [] } = JSON.parse(readFileSync(join(RESULTS, name), 'utf8')) as {
      results?: Result[];
    };
    for (const result of kept) newest.set(result.bench, result);
  }
  return Object.keys(BENCHES).flatMap((name) => newest.get(name) ?? []);
}
