import type { SettingKey } from '../../../src-shared/bank/settings.ts';

export const settings = {
  title: 'Settings',
  groups: {
    listener: { title: 'Bridge listener', text: 'Where the G2P Bridge finds this bank.' },
    posting: { title: 'Posting', text: 'How payments that the bridge has initiated are booked.' },
    returns: {
      title: 'Returns',
      text: 'Payments to other banks that come back some time after they were booked, as they do in real life.',
    },
    statements: {
      title: 'Statements and delivery',
      text: 'How MT940 statements are written and get to the bridge.',
    },
    bank: { title: 'This bank', text: 'What the bank is called and where its console is.' },
    backups: {
      title: 'Automatic backups',
      text: 'Copies of the ledger that the bank makes by itself. None is made while nothing has changed.',
    },
    treasury: {
      title: 'Treasury account',
      text: 'Opened when the bank first starts, on an empty ledger. Flags or environment variables set it; afterwards they have no effect.',
    },
    about: { title: 'About' },
  },
  fields: {
    host: {
      label: 'Host',
      hint: 'The address of this machine that the listener binds. 127.0.0.1 lets only programs on this machine call.',
    },
    port: { label: 'Port', hint: 'Give the bridge the same one. 0 takes any free port.' },
    allowedHosts: {
      label: 'Other names of this bank',
      hint: 'Calls to localhost, host.docker.internal and the host above are answered. Add the names by which a bridge in a cluster or on another machine calls, separated by commas.',
    },
    bridgeToken: {
      label: 'Token for the bridge',
      hint: 'When set, every call must carry it as Authorization: Bearer. Empty asks for nothing.',
    },
    maxBodySize: {
      label: 'Largest call in megabytes',
      hint: 'From 1 to 512. 64 MB are some 80,000 payments in one call.',
    },
    consolePort: {
      label: 'Console port',
      hint: 'Where the console is served to a browser when the bank runs without a window. 0 takes any free port.',
    },
    processPaymentFrequency: {
      label: 'Seconds between posting runs',
      hint: 'From 1 second to a day (86400).',
    },
    statementFrequency: {
      label: 'Seconds between statement runs',
      hint: 'From 1 second to a day (86400).',
    },
    paymentInitiateAttempts: {
      label: 'Attempts for a batch',
      hint: 'After so many failed attempts a batch is held until you retry it.',
    },
    mt940StatementCallbackUrl: {
      label: 'Callback URL',
      hint: 'Where the bridge takes statements, such as http://127.0.0.1:8000/upload_mt940. Delivery is off while it is empty.',
    },
    deliveryAttempts: {
      label: 'Attempts for a delivery',
      hint: 'After so many failed attempts in a row the bank gives a statement up until you send it again. 20 take about two hours. 0 never gives up.',
    },
    bankSimulatorCode: {
      label: 'Bank codes',
      hint: 'Payments that name one of these codes are credited to accounts here, all others to clearing accounts. Separate codes by commas.',
    },
    bookKeeping: {
      label: 'Book-keeping',
      hint: 'Double entry books a debit and a credit for each payment. Debit-only books the debit alone, as the published Example Bank does.',
    },
    statementAfterBatch: {
      label: 'Statement after each batch',
      hint: 'Writes a statement of the remitting account as soon as a batch is processed, and when payments have come back.',
    },
    statementProfile: {
      label: 'Statements are written for',
      hint: 'G2P Bridge: one message, names in any script as they came. SWIFT: its character set only, so names and references are transliterated; pages of 2,000 characters. The bridge reads both, but finds a payment only if its reference is of that set, which has no _.',
    },
    returnRate: {
      label: 'Payments that come back, in percent',
      hint: 'From 0 (none) to 100. It counts for payments that are booked from now on; what was booked before stays.',
    },
    returnReasons: { label: 'Reasons', hint: 'Each return has one of these.' },
    returnBankCodes: {
      label: 'Banks that send payments back',
      hint: 'Their bank codes, separated by commas. Empty means all other banks; accounts here and wallets keep what they get.',
    },
    returnSeed: {
      label: 'Seed',
      hint: 'Decides which payments come back: the same seed returns the same payments, so a training can be repeated.',
    },
    backupFrequency: {
      label: 'Hours between automatic backups',
      hint: 'From 1 hour to a year (8760). 0 makes none.',
    },
    backupsKept: {
      label: 'Automatic backups kept',
      hint: 'Older automatic ones are removed. Backups made by hand or before a restore are always kept.',
    },
    seedTreasuryAccount: { label: 'Open it at first start', hint: '' },
    treasuryAccountNumber: { label: 'Account number', hint: '' },
    treasuryAccountCurrency: { label: 'Currency', hint: '' },
    treasuryAccountHolderName: { label: 'Account holder', hint: '' },
    treasuryAvailableBalance: { label: 'Opening funds', hint: '' },
  } satisfies Record<SettingKey, { label: string; hint: string }>,
  choices: {
    doubleEntry: 'Double entry',
    debitOnly: 'Debit-only',
    on: 'On',
    off: 'Off',
    bridge: 'G2P Bridge',
    swift: 'SWIFT',
  },
  onThisPage: 'On this page',
  useDefault: 'Use the default: {{value}}',
  empty: 'Empty',
  effects: {
    now: 'applies at once',
    listener: 'reopens the listener',
    restart: 'applies at the next start',
  },
  sources: { default: 'Default', saved: 'Saved here' },
  fixedByFlag: 'Fixed for this run by the flag {{name}}',
  fixedByEnvironment: 'Fixed for this run by the environment variable {{name}}',
  pending: 'Saved for the next start. Until then it is {{value}}.',
  openToNetwork:
    'Anybody on the network who reaches this address can call the bank, unless you set a token for the bridge.',
  bar: {
    dirty_one: '{{count, number}} change not saved',
    dirty_other: '{{count, number}} changes not saved',
    save: 'Save',
    discard: 'Discard',
    saved: 'Settings saved',
  },
  left: {
    title: 'Your settings are not saved',
    text: 'The changes are kept in Settings until you save or discard them.',
    back: 'Back to Settings',
  },
  about: {
    what: 'A simulated sponsor bank for developing, testing, showing and teaching G2P Bridge. It never moves real money.',
    version: 'Version',
    interface: 'The calls it answers',
  },
} as const;
