import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import { createConsoleApp } from '../adapters/operator-http/console-app.ts';
import type { Logger } from '../core/ports/logger.ts';
import { parseConfig, type HostConfig } from './config.ts';
import { defaultDataDir } from './data-dir.ts';
import { operatorAt } from './operator.ts';
import { startHost, type RunningHost } from './host.ts';
import { createLogger } from './logger.ts';
import { openInBrowser } from './open-browser.ts';
import { giveBackMemoryAtRest } from './quiet-memory.ts';
import { recordRestore } from './record-restore.ts';
import { restoreLedger } from './restore-command.ts';
import { verifyLedger } from './verify.ts';

/** The console as electron-vite builds it, beside this file's own build. */
const CONSOLE_ROOT = join(import.meta.dirname, '..', 'renderer');

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const parsed = parseConfig(process.argv.slice(2), process.env);
  if (parsed.kind === 'help') return say(parsed.text);
  if (parsed.kind === 'fault') {
    complain(parsed.message);
    process.exitCode = 2;
    return;
  }
  const { config } = parsed;
  if (config.verify) {
    const { ok, report } = verifyLedger(config.dataDir ?? defaultDataDir(process.platform, process.env));
    process.exitCode = ok ? 0 : 1;
    return say(report);
  }
  if (config.restore !== null) {
    const dataDir = config.dataDir ?? defaultDataDir(process.platform, process.env);
    const restored = await restoreLedger(dataDir, config.restore);
    process.exitCode = restored.ok ? 0 : 1;
    if (!restored.ok) return complain(restored.report);
    say(restored.report);
    const fault = await recordRestore(dataDir, restored.source, operatorAt('command line'));
    return fault === null ? undefined : complain(fault);
  }
  const logger = createLogger({ format: config.output, write: complain });
  const started = await startHost({
    config,
    capabilities: { host: 'headless', version: packageJson.version, saveDialog: false, downloads: true },
    logger,
    defaultDataDir: defaultDataDir(process.platform, process.env),
    mainDir: import.meta.dirname,
  });
  if (!started.ok) return fail(started.message, config, logger);
  const { host } = started;

  const { app, token } = await createConsoleApp({ ...host, operatorAt, logger, root: CONSOLE_ROOT });
  if (!existsSync(join(CONSOLE_ROOT, 'index.html'))) {
    await host.close();
    return fail('The console is not built. Run: npm run build', config, logger);
  }
  const console = await listen(app, host.settings().consolePort);
  if (!console.ok) {
    await host.close();
    return fail(console.message, config, logger);
  }
  giveBackMemoryAtRest();
  endOnSignal(host, app);
  announce(host, `${console.address}/?token=${token}`, config);
}

/** Nothing is left running, and the message says what to do. */
function fail(message: string, config: HostConfig, logger: Logger): void {
  if (config.output === 'json') logger.error(message);
  else complain(message);
  process.exitCode = 1;
}

async function listen(
  app: FastifyInstance,
  port: number,
): Promise<{ ok: true; address: string } | { ok: false; message: string }> {
  try {
    return { ok: true, address: await app.listen({ host: '127.0.0.1', port }) };
  } catch (fault) {
    const taken = (fault as { code?: unknown }).code === 'EADDRINUSE';
    const why = taken
      ? 'is taken by another program. Close that program, or choose another port'
      : `cannot be opened: ${(fault as Error).message}. Choose another port`;
    return {
      ok: false,
      message: `The console's port ${port} ${why}: --console-port or EXAMPLE_BANK_CONSOLE_PORT.`,
    };
  }
}

/** The one line on stdout that scripts wait for; for people, the same in sentences. */
function announce(host: RunningHost, consoleUrl: string, config: HostConfig): void {
  const listener = host.listener();
  const bridge = listener.state === 'listening' ? listener.address : null;
  const fault = listener.state === 'failed' ? { fault: listener.message } : {};
  if (config.output === 'json') {
    say(JSON.stringify({ event: 'ready', bridge, console: consoleUrl, dataDir: host.dataDir, ...fault }));
  } else {
    say('');
    say('Example Bank is running (a simulator: never real money).');
    say(`  Console:  ${consoleUrl}`);
    say(`  Bridge:   ${bridge ?? 'not listening, see above'}`);
    say(`  Data:     ${host.dataDir}`);
    say('Press Ctrl+C to end it.');
  }
  if (config.openBrowser) openInBrowser(consoleUrl);
}

function endOnSignal(host: RunningHost, app: FastifyInstance): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await app.close();
    await host.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

await main();
