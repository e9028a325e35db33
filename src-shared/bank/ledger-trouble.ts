/** Why the ledger cannot be written or read for a reason of the machine, in one closed list. */
export const LEDGER_TROUBLES = [
  'disk_full',
  'read_only',
  'locked',
  'moved',
  'damaged',
  'disk_error',
] as const;
export type LedgerTrouble = (typeof LEDGER_TROUBLES)[number];

interface Words {
  /** A clause, to stand in a sentence. */
  what: string;
  /** What a person can do, in sentences. */
  wayOut: string;
}

const GOES_ON = 'The bank goes on by itself.';

const WORDS: Readonly<Record<LedgerTrouble, Words>> = {
  disk_full: { what: 'the disk is full', wayOut: `Make room. ${GOES_ON}` },
  read_only: {
    what: 'the ledger may not be written',
    wayOut: `Make the data folder and its files writable. ${GOES_ON}`,
  },
  locked: { what: 'another program has locked the ledger', wayOut: `Close that program. ${GOES_ON}` },
  moved: {
    what: "the ledger's file was removed, moved or replaced while the bank was at work",
    wayOut: 'Put the file back where it was, or end the bank and start it again.',
  },
  damaged: {
    what: 'the ledger is damaged',
    wayOut:
      'Nothing more is written into it. End the bank, keep the file, and start with --restore latest to go on with the newest backup.',
  },
  disk_error: {
    what: "the disk did not read or write the ledger's file",
    wayOut: `See whether the disk, its quota or a limit on the size of files is at its end. ${GOES_ON}`,
  },
};

/** What is wrong, as a clause. */
export function troubleText(trouble: LedgerTrouble): string {
  return WORDS[trouble].what;
}

/** What a person can do about it. */
export function troubleWayOut(trouble: LedgerTrouble): string {
  return WORDS[trouble].wayOut;
}

/**
 * Thrown when the ledger could not be written or read for a reason of the machine. Nothing was stored, and the same call may
 * go through later. It is neither a refusal nor a bug: callers are told, jobs try again, the log hears of it once.
 */
export class LedgerUnavailable extends Error {
  override name = 'LedgerUnavailable';
  readonly trouble: LedgerTrouble;
  constructor(trouble: LedgerTrouble, options?: ErrorOptions) {
    super(`${capital(troubleText(trouble))}. ${troubleWayOut(trouble)}`, options);
    this.trouble = trouble;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
