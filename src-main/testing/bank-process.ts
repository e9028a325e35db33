import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { OperatorInput, OperatorMethod, OperatorResults } from '../../src-shared/operator/api.ts';
import { httpCall } from './http-call.ts';
import { letIn } from './served-console.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const LAUNCHER = join(PROJECT, 'src-main/server/launch.mjs');
const PATIENCE_MS = 20_000;

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The headless host as a process of its own, ready. */
export interface BankProcess {
  /** The line on stdout, read. */
  ready: Record<string, unknown>;
  bridge: string;
  dataDir: string;
  pid: number;
  /** Milliseconds from the start to the line. */
  readyAfter: number;
  stdout(): string;
  stderr(): string;
  exited: Promise<Exit>;
  end(signal: NodeJS.Signals): Promise<Exit>;
  /** A call of the bridge; throws on anything but 200. */
  ask(operation: string, message: unknown): Promise<Record<string, unknown>>;
  /** The same with a body that is JSON already. */
  send(operation: string, body: string): Promise<Record<string, unknown>>;
  /** A call of the console. */
  operator<M extends OperatorMethod>(method: M, input: OperatorInput<M>): Promise<OperatorResults[M]>;
  /** Rows as they are in the file, read beside the running bank. */
  rows<Row = Record<string, unknown>>(sql: string, ...parameters: unknown[]): Row[];
}

/**
 * Builds the application where the build is older than its sources. Test files run side by side, so the first one builds
 * and the others wait: SQLite's lock is let go however a process ends.
 */
export function buildOnce(): void {
  const lock = new BetterSqlite3(join(tmpdir(), 'example-bank-console-build.lock'), { timeout: 120_000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    const built = spawnSync(process.execPath, [LAUNCHER, 'headless', '--help'], {
      encoding: 'utf8',
      env: environment(),
    });
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
  } finally {
    lock.close();
  }
}

/** The environment of a fresh shell: nothing that a developer has set for a bank of their own. */
function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(EXAMPLE_BANK_|NODE_|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}

/** Starts the headless host and waits for nothing: for what it says before it is ready, or instead. */
export function launchBank(flags: readonly string[]): {
  stdout(): string;
  end(signal: NodeJS.Signals): Promise<Exit>;
} {
  const child = launch(flags, {});
  const { said, exited } = collect(child);
  return {
    stdout: () => said.stdout,
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

/** Runs the headless host to its end, and gives what it said. One that does not end by itself is told to. */
export async function runBank(flags: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Exit> {
  const child = launch(flags, env);
  const late = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS);
  const exit = await collect(child).exited;
  clearTimeout(late);
  return exit;
}

const started = new Set<{ child: ChildProcess; folder: string | undefined }>();
process.on('exit', () => started.forEach(({ child }) => child.kill('SIGKILL')));

/** Ends what a test has left running, and removes the folders. For `afterEach`. */
export async function endBanks(): Promise<void> {
  for (const { child, folder } of started) {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    }
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
  started.clear();
}

/** Starts the headless host on free ports and waits for its line; in a folder of its own unless one is named. */
export async function startBank(
  options: { dataDir?: string; flags?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<BankProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'example-bank-process-'));
  const ports = ['--port', '0', '--console-port', '0'];
  const begun = performance.now();
  const own = options.dataDir === undefined ? dataDir : undefined;
  const child = launch(['--data-dir', dataDir, ...ports, ...(options.flags ?? [])], options.env ?? {}, own);
  const { said, exited } = collect(child);
  const line = await firstLine(child, said, exited);
  const ready = JSON.parse(line) as Record<string, unknown>;
  const bridge = String(ready['bridge']);
  const console = new URL(String(ready['console']));
  let cookie: string | undefined;
  const send = async (operation: string, body: string): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json' };
    const { status, text } = await httpCall(`${bridge}/${operation}`, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`${operation} answered ${status}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };

  return {
    ready,
    bridge,
    dataDir,
    pid: child.pid!,
    readyAfter: performance.now() - begun,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    exited,
    end(signal) {
      child.kill(signal);
      return exited;
    },
    ask: (operation, message) => send(operation, JSON.stringify(message)),
    send,
    async operator(method, input) {
      cookie ??= await letIn(console.origin, console.searchParams.get('token')!);
      const { status, text } = await httpCall(`${console.origin}/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(input),
      });
      if (status !== 200) throw new Error(`${method} answered ${status}: ${text}`);
      return JSON.parse(text) as never;
    },
    rows(sql, ...parameters) {
      const connection = new BetterSqlite3(join(dataDir, 'bank.sqlite'), { readonly: true });
      try {
        return connection.prepare(sql).all(...parameters) as never;
      } finally {
        connection.close();
      }
    },
  };
}

/** `folder` is removed with the bank. */
function launch(flags: readonly string[], env: NodeJS.ProcessEnv, folder?: string): ChildProcess {
  const child = spawn(process.execPath, [LAUNCHER, 'headless', ...flags], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add({ child, folder });
  return child;
}

function collect(child: ChildProcess): { said: { stdout: string; stderr: string }; exited: Promise<Exit> } {
  const said = { stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const exited = new Promise<Exit>((done) =>
    child.once('close', (code, signal) => done({ code, signal, ...said })),
  );
  return { said, exited };
}

async function firstLine(
  child: ChildProcess,
  said: { stdout: string; stderr: string },
  exited: Promise<Exit>,
): Promise<string> {
  const { promise: line, resolve: found } = Promise.withResolvers<string>();
  const look = (): void => {
    if (said.stdout.includes('\n')) found(said.stdout.split('\n')[0]!);
  };
  child.stdout!.on('data', look);
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<never>((_, reject) => {
    const fail = (why: string): void => reject(new Error(`The bank ${why}:\n${said.stderr}`));
    patience.addEventListener('abort', () => fail('was not ready in time'));
    void exited.then(() => fail('ended before it was ready'));
  });
  return Promise.race([line, late]);
}
