import type { StatementChain, StatementNeighbour } from '../../../src-shared/operator/statement-views.ts';
import type { ListedStatement } from '../db/tables/account-statements-list.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { readChain, type ChainedStatement } from '../db/tables/statement-chains.ts';
import type { BankContext } from '../operations/context.ts';

/** The most statements that a view of a chain carries; what is wrong further back is still in its faults. */
const LINKS_SHOWN = 500;
const FAULTS_SHOWN = 50;

/** The chain of an account's generated statements, oldest first; null when there is no such account. */
export function statementChain(handle: BankContext['reader'], accountNumber: string): StatementChain | null {
  const account = findAccount(handle, accountNumber);
  if (account === undefined) return null;
  const links = readChain(handle, accountNumber)
    .filter(({ generated }) => generated)
    .map(neighbour);
  const broken = links.filter(({ chainFaults }) => chainFaults.length > 0);
  return {
    accountNumber,
    currency: account.account_currency,
    openingMinor: account.opening_funds,
    total: links.length,
    links: links.slice(-LINKS_SHOWN),
    brokenCount: broken.length,
    broken: broken.slice(0, FAULTS_SHOWN),
  };
}

/** The places of these statements in their chains, by id; the chain of each account is read once. */
export function placesInChains(
  handle: BankContext['reader'],
  statements: readonly Pick<ListedStatement, 'id' | 'account_number'>[],
): Map<number, ChainedStatement> {
  const ids = new Set(statements.map(({ id }) => id));
  const accounts = new Set(statements.map(({ account_number }) => account_number));
  const places = [...accounts]
    .flatMap((account) => readChain(handle, account))
    .filter(({ id }) => ids.has(id))
    .map((place) => [place.id, place] as const);
  return new Map(places);
}

/** A statement with the generated ones before and after it. */
export function neighboursOf(
  handle: BankContext['reader'],
  { id, account_number: account }: Pick<ListedStatement, 'id' | 'account_number'>,
): { place: ChainedStatement; previous: StatementNeighbour | null; next: StatementNeighbour | null } {
  const chain = readChain(handle, account);
  const place = chain.find((link) => link.id === id)!;
  const of = (wanted: number | null): StatementNeighbour | null => {
    const found = wanted === null ? undefined : chain.find((link) => link.id === wanted);
    return found === undefined ? null : neighbour(found);
  };
  return { place, previous: of(place.previousId), next: of(place.nextId) };
}

function neighbour({
  id,
  number,
  year,
  from,
  to,
  openingMinor,
  closingMinor,
  faults,
}: ChainedStatement): StatementNeighbour {
  return {
    id,
    // A generated statement has all of them.
    number: number!,
    year: year!,
    periodFrom: from,
    periodTo: to,
    openingMinor: openingMinor!,
    closingMinor: closingMinor!,
    chainFaults: faults,
  };
}
