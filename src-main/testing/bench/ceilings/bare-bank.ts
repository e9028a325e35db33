import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts `bare-bank.mjs` in a process of its own, does the work against its address, and ends it. */
export async function withBareBank<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-ceiling-'));
  const script = join(import.meta.dirname, 'bare-bank.mjs');
  const child = spawn(process.execPath, [script, join(folder, 'bare.sqlite')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    return await work(`http://127.0.0.1:${port.toString().trim()}`);
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}
