import { createLogger } from '../server/logger.ts';
import { startHost } from '../server/host.ts';
import { runDesktop } from './desktop.ts';

// The entry stays this thin so that everything behind it can be tested against a faked `electron`. It is also the one
// file whose place after the build is certain (out/main/desktop.js), so the paths start here.
runDesktop({
  startHost,
  logger: createLogger({ format: 'text', write: (line) => process.stderr.write(`${line}\n`) }),
  argv: process.argv,
  env: process.env,
  platform: process.platform,
  mainDir: import.meta.dirname,
});
