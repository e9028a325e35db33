import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { buildOnce, endBanks } from '../bank-process.ts';
import { acceptance } from './benches/accept.ts';
import { bigPosting } from './benches/big-posting.ts';
import { books } from './benches/books.ts';
import { blockFunds, checkFunds } from './benches/calls.ts';
import { copies } from './benches/copies.ts';
import { lists } from './benches/lists.ts';
import { memory } from './benches/memory.ts';
import { posting } from './benches/posting.ts';
import { start } from './benches/start.ts';
import { statement } from './benches/statement.ts';
import { summarise, type Figure, type Summary } from './figure.ts';
import { setRepetitions } from './repeat.ts';
import { tableOf } from './report.ts';

/*
 * `npm run bench`, `npm run bench -- posting statement`, `npm run bench -- --times 5`: what the bank does in a second, each figure beside
 * what the machine could do at best, measured in the same run. The bank is the real one, headless, in a process of its own.
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
  start,
  memory,
  'big-posting': bigPosting,
};

const RESULTS = resolve(import.meta.dirname, '../../../bench');
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const names = readArguments(process.argv.slice(2));
if (process.platform !== 'linux') say('Memory is read from /proc: run the benchmarks on Linux.');
buildOnce();
const summaries: Summary[] = [];
try {
  for (const name of names) {
    say(`${name} …`);
    const figures = await BENCHES[name]!(say);
    summaries.push(...figures.map(summarise));
    say(tableOf(figures.map(summarise)));
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
writeFileSync(file, JSON.stringify({ measuredAt: new Date().toISOString(), machine, summaries }, null, 2));
process.stdout.write(`${tableOf(summaries)}\n`);
say(`Written to ${file}`);

function readArguments(given: string[]): string[] {
  const at = given.indexOf('--times');
  if (at !== -1) setRepetitions(Number(given.splice(at, 2)[1]));
  const unknown = given.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    say(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
  }
  return given.length > 0 ? given : Object.keys(BENCHES);
}
