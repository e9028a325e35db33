import { parseArgs } from 'node:util';
import { SECRET_SETTINGS } from '../../src-shared/bank/secrets.ts';
import { DEFAULT_SETTINGS, settingsSchema, type SettingKey } from '../../src-shared/bank/settings.ts';
import { parseAmount } from '../../src-shared/money/amount.ts';
import type { FixedSettings } from '../core/settings.ts';
import type { LogFormat } from './logger.ts';
import { flagName, SETTING_HELP, SETTING_KEYS, variableName } from './setting-names.ts';

/** What the command line and the environment say. */
export interface HostConfig {
  /** Null where nobody names one: the host knows its own default. */
  dataDir: string | null;
  fixed: FixedSettings;
  /** How the host speaks: one line of JSON and JSON logs, or sentences. */
  output: LogFormat;
  openBrowser: boolean;
  /** Only prove the laws over the ledger and end. */
  verify: boolean;
  /** Only put this backup, a file's path or name or `latest`, in the ledger's place and end. */
  restore: string | null;
}

export type ParsedConfig =
  | { kind: 'config'; config: HostConfig }
  | { kind: 'help'; text: string }
  /** For stderr; the process ends with 2. */
  | { kind: 'fault'; message: string };

const HOST_FLAGS = {
  'data-dir': { type: 'string' },
  output: { type: 'string' },
  'open-browser': { type: 'boolean' },
  verify: { type: 'boolean' },
  restore: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const SETTING_FLAGS = Object.fromEntries(
  SETTING_KEYS.map((key) => [flagName(key), { type: 'string' as const }]),
);

/** Reads flags and environment; a flag wins. A wrong value or an unknown flag is a fault that names it. */
export function parseConfig(argv: readonly string[], env: NodeJS.ProcessEnv): ParsedConfig {
  let flags: Record<string, string | boolean | undefined>;
  try {
    flags = parseArgs({ args: [...argv], options: { ...SETTING_FLAGS, ...HOST_FLAGS }, strict: true }).values;
  } catch (fault) {
    return { kind: 'fault', message: `${(fault as Error).message}\nRun with --help to see all flags.` };
  }
  if (flags['help'] === true) return { kind: 'help', text: helpText() };
  const output = flags['output'] ?? 'json';
  if (output !== 'json' && output !== 'text')
    return { kind: 'fault', message: `--output must be json or text, not "${output}".` };

  const fixed: Record<string, { value: unknown; source: 'flag' | 'environment' }> = {};
  for (const key of SETTING_KEYS) {
    const flag = flags[flagName(key)];
    const source = flag === undefined ? 'environment' : 'flag';
    const text = flag ?? env[variableName(key)];
    if (text === undefined) continue;
    const name = source === 'flag' ? `--${flagName(key)}` : variableName(key);
    const parsed = settingsSchema.shape[key].safeParse(text);
    if (!parsed.success) {
      const given = SECRET_SETTINGS.includes(key) ? '' : `, not "${text}"`;
      return { kind: 'fault', message: `${name} ${parsed.error.issues[0]!.message}${given}.` };
    }
    fixed[key] = { value: parsed.data, source };
  }
  const settings = fixed as FixedSettings;
  const fault = treasuryFault(settings);
  if (fault !== null) return { kind: 'fault', message: fault };
  const dataDir = flags['data-dir'] ?? env[variableName('dataDir')];
  return {
    kind: 'config',
    config: {
      dataDir: typeof dataDir === 'string' && dataDir !== '' ? dataDir : null,
      fixed: settings,
      output,
      openBrowser: flags['open-browser'] === true,
      verify: flags['verify'] === true,
      restore: typeof flags['restore'] === 'string' ? flags['restore'] : null,
    },
  };
}

/** The opening funds must fit the currency, which another flag may have named. */
function treasuryFault(fixed: FixedSettings): string | null {
  const balance = fixed.treasuryAvailableBalance?.value ?? DEFAULT_SETTINGS.treasuryAvailableBalance;
  const currency = fixed.treasuryAccountCurrency?.value ?? DEFAULT_SETTINGS.treasuryAccountCurrency;
  const amount = parseAmount(balance, currency);
  if (amount.ok) return null;
  const why =
    amount.fault === 'amount_too_precise'
      ? `has more decimals than ${currency} allows`
      : `is more than an account in ${currency} can hold`;
  const key = 'treasuryAvailableBalance';
  const name = fixed[key]?.source === 'environment' ? variableName(key) : `--${flagName(key)}`;
  return `${name} ${balance} ${why}.`;
}

function helpText(): string {
  const lines = SETTING_KEYS.map((key: SettingKey) => {
    const value = String(DEFAULT_SETTINGS[key]);
    return `  --${flagName(key)}\n      ${SETTING_HELP[key]}\n      ${variableName(key)}, default: ${value === '' ? '(empty)' : value}`;
  });
  return `Example Bank: a simulated sponsor bank for G2P Bridge. Never real money.

Usage: npm run headless -- [flags]

Flags win over environment variables, those over what was saved in the console.

  --data-dir
      folder of the ledger
      ${variableName('dataDir')}, default: a folder of the user's application data
${lines.join('\n')}
  --output
      json (one line when ready, logs as JSON lines on stderr) or text; default: json
  --open-browser
      open the console in a browser
  --verify
      prove from all rows that the books balance, print a report and end: 0 if they do, 1 if not
  --restore <file or latest>
      put a backup in the place of the ledger, whose file is kept, print what was done and end: 0 if it was, 1 if not;
      latest is the newest sound one in the folder backups beside the ledger
  --help, -h
      this text
`;
}
