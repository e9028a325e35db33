#!/usr/bin/env node
// npm scripts begin with `exec`, so that a signal to npm reaches the bank and npm ends with the bank's own exit code: the
// POSIX shell between the two would end first and leave the bank running. Windows has no such word; there it is this file.
import { spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const { status } = spawnSync(command, args, { stdio: 'inherit' });
process.exit(status ?? 1);
