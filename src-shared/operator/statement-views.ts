import type { ChainFault } from '../bank/statement-chain.ts';
import type { PreflightCheck } from '../mt940/preflight-report.ts';
import type { StatementProfile } from '../mt940/profile.ts';

/* What the console shows beside a statement's row (views.ts): its chain, its preflight, and what the next one would hold. */

/** A generated statement as a link of its account's chain. */
export interface StatementNeighbour {
  id: number;
  number: number;
  year: number;
  periodFrom: string;
  periodTo: string;
  openingMinor: number;
  closingMinor: number;
  /** What is wrong between it and the one before it. */
  chainFaults: ChainFault[];
}

/** The chain of an account's generated statements. */
export interface StatementChain {
  accountNumber: string;
  currency: string;
  /** What the account was opened with: where the first statement opens. */
  openingMinor: number;
  total: number;
  /** The last few hundred, oldest first. */
  links: StatementNeighbour[];
  brokenCount: number;
  /** The first of those that do not follow the one before, wherever they are. */
  broken: StatementNeighbour[];
}

/** The preflight of a statement, made once more of its text as it lies in the ledger. */
export interface StatementPreflight {
  /** The profile that the text is written in. */
  profile: StatementProfile;
  /** Whether every check was made and holds. */
  ok: boolean;
  /** Those that were made, in their order; a text that cannot be read stops them early. */
  checks: {
    check: PreflightCheck;
    ok: boolean;
    /** Line from 1, and what was found there; null where it holds or where there is none. */
    line: number | null;
    found: string | null;
  }[];
}

/** What a statement as of a day would report if it were written now. */
export interface UnreportedView {
  /** Entries that no statement has reported, counted up to the limit of lists. */
  entries: number;
  entriesIsLowerBound: boolean;
  /** The days of its opening and closing balance. */
  periodFrom: string;
  periodTo: string;
  /** The day has not come: the bank refuses it. */
  inFuture: boolean;
  /** Statements of the account that are asked for already, and will be written first. */
  waiting: number;
}
