import type { BookedLine, StatementFrame } from '../booked-statement.ts';

/** The statements behind the golden files, by file name without its ending; README.md says what each shows. */
export const GOLDEN_STATEMENTS = {
  'batch-with-returns': statement(frame({ closingMinor: 999_970_017 }), [
    line(1, { counterparty: 'BEN0001', amountMinor: 20_000 }),
    line(2, { counterparty: 'CLEARING - OTHERBANK', amountMinor: 13_333 }),
    line(3, { counterparty: 'CLEARING - MPESA', amountMinor: 10_000 }),
    line(4, { counterparty: 'CLEARING - OTHERBANK', amountMinor: 13_333, ...returned('ACCOUNT_CLOSED') }),
    line(5, { counterparty: null, amountMinor: 1 }),
    line(6, {
      mark: 'C',
      transactionCode: 'DEP',
      amountMinor: 18,
      customerReference: 'DEP0000000000006',
      counterparty: 'FUNDING - USD',
      narratives: ['Top-up', null, null, 'SPONSOR0001', null, null],
    }),
  ]),
  'nil-statement': statement(
    frame({ statementNumber: 2, openingMinor: 0, closingMinor: 0, availableMinor: null }),
    [],
  ),
  'hostile-and-long': statement(
    frame({
      accountNumber: 'ET-PROGRAMME-ACCOUNT-NUMBER-OF-35-C',
      holderName: `<Ministry> & "Sons"\u0000 ${'የምግብ '.repeat(40)}`,
      currency: 'KWD',
      openingMinor: 1,
      closingMinor: -1_000_000,
    }),
    [
      line(1, {
        amountMinor: 1_000_000,
        customerReference: `=HYPERLINK("x")${'R'.repeat(60)}`,
        counterparty: 'CLEARING - ☂ <other> & co',
        narratives: ['=1+1', '  @SUM(A1)', 'a,b;"c"', null, ']]>\r\n<Ntry>\u0007', '🌾'.repeat(150)],
      }),
      line(2, {
        mark: 'RC',
        transactionCode: 'RTN',
        amountMinor: 1,
        narratives: [null, null, null, null, null, 'Came back \ud83d in words'],
      }),
    ],
  ),
};

function statement(
  frame: StatementFrame,
  lines: BookedLine[],
): { frame: StatementFrame; lines: readonly BookedLine[] } {
  return { frame, lines };
}

function frame(given: Partial<StatementFrame>): StatementFrame {
  return {
    reference: 'STMT000000000001',
    accountNumber: 'SPONSOR0001',
    holderName: 'Benefit programme sponsor',
    currency: 'USD',
    statementNumber: 1,
    writtenAt: '2026-11-21T08:00:00.000Z',
    openingDate: '2026-11-20',
    closingDate: '2026-11-21',
    openingMinor: 1_000_000_000,
    closingMinor: 1_000_000_000,
    availableMinor: 950_000_000,
    ...given,
  };
}

function line(number: number, given: Partial<BookedLine>): BookedLine {
  const digits = String(number).padStart(4, '0');
  return {
    mark: 'D',
    amountMinor: 100,
    date: '2026-11-21',
    customerReference: `DISB-${digits}`,
    bankReference: `EB0000000000${digits}`,
    narratives: ['Pension', 'PSNP', null, `BEN-${digits}`, `DISB-${digits}`, null],
    transactionCode: 'DBT',
    counterparty: null,
    ...given,
  };
}

function returned(reason: string): Partial<BookedLine> {
  return {
    mark: 'RD',
    transactionCode: 'RTN',
    customerReference: 'DISB-0002',
    narratives: ['Pension', 'PSNP', null, 'BEN-0002', 'DISB-0002', reason],
  };
}
