import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BridgeCallFilter, CallExport } from '../../../src-shared/operator/traffic-views.ts';
import { HAR_BETWEEN, HAR_END, harEntry, harHead } from '../../../src-shared/traffic/har.ts';
import type { CallLogFile } from '../../core/db/call-log/open-call-log.ts';
import { findCall, listCalls } from '../../core/db/call-log/read-calls.ts';

/** Where exported calls lie in the data folder. */
export const HAR_FOLDER = 'traffic-exports';
const NAME = /^bridge-traffic-[\d-]+T[\d-]+Z\.har$/;
const EXPORTS_KEPT = 5;
const PAGE = 100;

/** Whether it is the name of a file that {@link exportHar} wrote. */
export const isHarName = (name: string): boolean => NAME.test(name);

/** Writes the calls of a filter, oldest first, a page at a time; the file has its name once it is whole. */
export async function exportHar(
  file: () => CallLogFile,
  options: { dataDir: string; filter: BridgeCallFilter; address: string; version: string; now: Date },
): Promise<CallExport> {
  const folder = join(options.dataDir, HAR_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.draft')) rmSync(join(folder, name));
  const name = `bridge-traffic-${options.now.toISOString().replaceAll(/[:.]/g, '-')}.har`;
  const draft = join(folder, `${name}.draft`);
  const descriptor = openSync(draft, 'w');
  let calls = 0;
  try {
    const write = (text: string): void => void writeSync(descriptor, text);
    write(harHead(options.version));
    let cursor: [number, number] | null = null;
    do {
      const page: ReturnType<typeof listCalls> = listCalls(file(), {
        ...options.filter,
        cursor,
        limit: PAGE,
        sort: 'id',
        direction: 'ascending',
      });
      for (const { id } of page.rows) {
        const call = findCall(file(), id);
        if (call === null) continue;
        write(`${calls === 0 ? '' : HAR_BETWEEN}${harEntry(call, options.address)}`);
        calls += 1;
      }
      cursor = page.nextCursor as [number, number] | null;
      // Calls that come meanwhile are taken, and written, in between.
      await nextTurn();
    } while (cursor !== null);
    write(HAR_END);
  } catch (fault) {
    closeSync(descriptor);
    rmSync(draft, { force: true });
    throw fault;
  }
  closeSync(descriptor);
  const path = join(folder, name);
  renameSync(draft, path);
  const old = readdirSync(folder).filter(isHarName).toSorted().slice(0, -EXPORTS_KEPT);
  for (const each of old) rmSync(join(folder, each));
  return { name, path, calls, bytes: statSync(path).size };
}
