import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 2000;
/** A shorter rest is one between two bursts of calls, and the code that V8 has made fast for them would be thrown away, too. */
const LOOKS_AT_REST = 15;
/** Shares of one processor, all threads together: from where the bank has worked, and below which it rests. */
const WORK = 0.2;
const REST = 0.05;

/**
 * Gives memory back once the bank has rested for half a minute after work, its start or a big batch. Left alone, V8 tidies up as new memory is asked for, so whoever
 * has nothing to do keeps what was needed last: 40 MB of 150 after the start. It takes some 20 ms, when nobody waits.
 */
export function giveBackMemoryAtRest(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let owed = true;
  let looksAtRest = 0;
  let before = process.cpuUsage();
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const share = (user + system) / 1000 / LOOK_MS;
    if (share >= WORK) owed = true;
    looksAtRest = share < REST ? looksAtRest + 1 : 0;
    if (!owed || looksAtRest < LOOKS_AT_REST) return;
    owed = false;
    collect();
  }, LOOK_MS).unref();
}
