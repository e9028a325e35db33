import type { Minor } from '../money/amount.ts';
import { currencyExponent } from '../money/currencies.ts';
import { markSign } from '../mt940/model.ts';
import { NOTHING } from '../mt940/tags.ts';
import type { BookedLine, StatementFileWriter, StatementFrame } from './booked-statement.ts';
import { bankTransactionCode, returnReasonCode } from './iso-codes.ts';
import { oneLine } from './one-line.ts';
import { amount, element, text } from './xml.ts';

/*
 * ISO 20022 camt.053.001.08, BankToCustomerStatementV08 (schema/): the names are the standard's, the numbers its lengths. What has no
 * room is cut, and stands in full elsewhere: an account number of 35 characters as `Prxy`, a long reference as `AddtlTxInf`.
 */

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';
const ACCOUNT_ID_LENGTH = 34;
const REFERENCE_LENGTH = 35;
const ACCOUNT_NAME_LENGTH = 70;
const REASON_LENGTH = 105;
const TEXT_LENGTH = 140;
const MORE_LENGTH = 500;

const BANK_NAME = 'Example Bank, a simulator';
const NEVER_REAL = 'Written by a simulator: never real money.';

/** Writes a statement as camt.053.001.08, valid against its schema whatever the ledger's texts hold. One line an entry. */
export function camt053Writer(frame: StatementFrame): StatementFileWriter {
  const entries: string[] = [];
  const sums = { CRDT: { count: 0, minor: 0n }, DBIT: { count: 0, minor: 0n } };
  return {
    add(line) {
      const sum = sums[direction(markSign(line.mark))];
      sum.count += 1;
      sum.minor += BigInt(line.amountMinor);
      entries.push(entryOf(line, frame.currency));
    },
    finish: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<Document xmlns="${NAMESPACE}"><BkToCstmrStmt>`,
        element('GrpHdr', text('MsgId', frame.reference, REFERENCE_LENGTH), text('CreDtTm', frame.writtenAt)),
        `<Stmt>${headOf(frame)}`,
        ...balancesOf(frame),
        summaryOf(sums, frame.currency),
        ...entries,
        text('AddtlStmtInf', NEVER_REAL),
        '</Stmt></BkToCstmrStmt></Document>\n',
      ].join('\n'),
  };
}

function headOf(frame: StatementFrame): string {
  return [
    text('Id', frame.reference, REFERENCE_LENGTH),
    text('ElctrncSeqNb', String(frame.statementNumber)),
    text('CreDtTm', frame.writtenAt),
    // From the day of the opening balance to the end of that of the closing one, in the bank's own calendar.
    element(
      'FrToDt',
      text('FrDtTm', `${frame.openingDate}T00:00:00`),
      text('ToDtTm', `${frame.closingDate}T23:59:59`),
    ),
    element(
      'Acct',
      accountId(frame.accountNumber),
      text('Ccy', frame.currency),
      text('Nm', frame.holderName, ACCOUNT_NAME_LENGTH),
      accountProxy(frame.accountNumber),
      element('Ownr', text('Nm', frame.holderName, TEXT_LENGTH)),
      element('Svcr', element('FinInstnId', text('Nm', BANK_NAME))),
    ),
  ].join('');
}

function balancesOf(frame: StatementFrame): string[] {
  const { openingMinor, openingDate, closingMinor, closingDate, availableMinor, currency } = frame;
  const balance = (type: string, minor: Minor, date: string): string =>
    element(
      'Bal',
      element('Tp', element('CdOrPrtry', text('Cd', type))),
      amount('Amt', minor, currency),
      text('CdtDbtInd', direction(minor)),
      element('Dt', text('Dt', date)),
    );
  const balances = [balance('OPBD', openingMinor, openingDate), balance('CLBD', closingMinor, closingDate)];
  if (availableMinor !== null) balances.push(balance('CLAV', availableMinor, closingDate));
  return balances;
}

type Sums = Readonly<Record<'CRDT' | 'DBIT', { count: number; minor: bigint }>>;

/** How many entries there are and what they come to, each way and together. */
function summaryOf({ CRDT, DBIT }: Sums, currency: string): string {
  const net = CRDT.minor - DBIT.minor;
  const total = (name: string, count: number, minor: bigint, ...more: string[]): string =>
    element(name, text('NbOfNtries', String(count)), text('Sum', decimal(minor, currency)), ...more);
  return element(
    'TxsSummry',
    total(
      'TtlNtries',
      CRDT.count + DBIT.count,
      CRDT.minor + DBIT.minor,
      element(
        'TtlNetNtry',
        text('Amt', decimal(net < 0n ? -net : net, currency)),
        text('CdtDbtInd', direction(net)),
      ),
    ),
    total('TtlCdtNtries', CRDT.count, CRDT.minor),
    total('TtlDbtNtries', DBIT.count, DBIT.minor),
  );
}

function entryOf(line: BookedLine, currency: string): string {
  const reversal = line.mark === 'RD' || line.mark === 'RC';
  const [domain, family, subFamily] = bankTransactionCode(line);
  return element(
    'Ntry',
    amount('Amt', line.amountMinor, currency),
    text('CdtDbtInd', direction(markSign(line.mark))),
    // Only where it is true. A credit that is a reversal is what MT940 marks RD, a debit RC.
    reversal ? text('RvslInd', 'true') : '',
    element('Sts', text('Cd', 'BOOK')),
    element('BookgDt', text('Dt', line.date)),
    element('ValDt', text('Dt', line.date)),
    text('AcctSvcrRef', line.bankReference, REFERENCE_LENGTH),
    element(
      'BkTxCd',
      element('Domn', text('Cd', domain), element('Fmly', text('Cd', family), text('SubFmlyCd', subFamily))),
    ),
    element(
      'NtryDtls',
      element(
        'TxDtls',
        element('Refs', text('EndToEndId', line.customerReference, REFERENCE_LENGTH)),
        element('RltdPties', counterpartyOf(line)),
        element('RmtInf', ...narrativesOf(line)),
        reversal ? returnOf(line) : '',
        longReference(line.customerReference),
      ),
    ),
  );
}

/** The other account, in the role it has in the payment; in that of its reversal, too. */
function counterpartyOf({ mark, counterparty }: BookedLine): string {
  if (counterparty === null) return '';
  const role = mark === 'D' || mark === 'RD' ? 'CdtrAcct' : 'DbtrAcct';
  return element(role, accountId(counterparty), accountProxy(counterparty));
}

/** The narratives, each at its place: what says nothing in between is `.`, as in MT940. */
function narrativesOf({ narratives }: BookedLine): string[] {
  const lines = narratives.map((narrative) => oneLine(narrative ?? '', TEXT_LENGTH));
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => text('Ustrd', line || NOTHING));
}

function returnOf({ narratives }: BookedLine): string {
  const reason = oneLine(narratives[5] ?? '');
  return element(
    'RtrInf',
    element('Rsn', text('Cd', returnReasonCode(reason))),
    text('AddtlInf', reason, REASON_LENGTH),
  );
}

function longReference(reference: string): string {
  const whole = oneLine(reference);
  return whole === oneLine(reference, REFERENCE_LENGTH) ? '' : text('AddtlTxInf', whole, MORE_LENGTH);
}

function accountId(number: string): string {
  return element('Id', element('Othr', text('Id', number, ACCOUNT_ID_LENGTH)));
}

/** MT940 has room for 35 characters, ISO 20022 for one less. */
function accountProxy(number: string): string {
  return oneLine(number) === oneLine(number, ACCOUNT_ID_LENGTH) ? '' : element('Prxy', text('Id', number));
}

function direction(signed: number | bigint): 'CRDT' | 'DBIT' {
  return signed < 0 ? 'DBIT' : 'CRDT';
}

/** A sum as a decimal. Entries that come and go may add up to more than a balance can be, so it is no {@link Minor}. */
function decimal(minor: bigint, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(minor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return exponent === 0 ? whole : `${whole}.${digits.slice(-exponent)}`;
}
