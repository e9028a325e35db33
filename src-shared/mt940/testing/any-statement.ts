import * as fc from 'fast-check';
import { MAX_MINOR } from '../../money/amount.ts';
import { CURRENCIES } from '../../money/currencies.ts';
import { ENTRY_MARKS, type StatementLine, type StatementModel } from '../model.ts';
import { closingBalance } from '../writer.ts';

/** Pieces that tags, messages, lines, parsers or scripts are made of; and any UTF-16 unit, paired or not. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ':',
        '-',
        '/',
        '//',
        '.',
        '?',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '\u0000',
        '\u0085',
        '\u00a0',
        '\u2028',
      ),
      fc.constantFrom(
        ':61:',
        '\n:86:',
        '\n:62F:C261120USD0,00',
        '\n-\n',
        '-}',
        '166?00',
        '16',
        '6?00',
        'NTRF',
        '٣',
      ),
      fc.constantFrom(
        '\u200f',
        '\u202e',
        '\u200b',
        '\ufeff',
        '\u3000',
        '🌾',
        '\ud83d',
        '\udf3e',
        'x'.repeat(70),
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const NAME = fc.oneof(
  fc.constantFrom(
    'Abebe Bekele',
    'አበበ በቀለ',
    'فاطمة بنت محمد',
    'ひなた',
    'Łukasz Żółć',
    'நிலா',
    '：61：',
    '—',
    '１６６？００',
  ),
  fc.string({ unit: 'grapheme' }),
  HOSTILE,
);

const REFERENCE = fc.oneof(
  fc.stringMatching(/^\d{16}$/),
  fc.uuid(),
  fc.stringMatching(/^[\w/-]{1,90}$/),
  HOSTILE,
);

const LINE: fc.Arbitrary<StatementLine> = fc.record({
  mark: fc.constantFrom(...ENTRY_MARKS),
  amountMinor: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: MAX_MINOR })),
  // From 2080 on other readers take the year for one of the last century, as SWIFT does; ours takes it as it was meant.
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2079-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  customerReference: REFERENCE,
  bankReference: fc.stringMatching(/^[A-Z0-9]{1,16}$/),
  narratives: fc.array(fc.option(NAME), { maxLength: 7 }),
});

/** For properties and `npm run test:interop`: any statement whose balances the ledger could hold on the way: a line that would leave the range is left out. */
export const ANY_STATEMENT: fc.Arbitrary<StatementModel> = fc
  .record({
    reference: fc.stringMatching(/^[A-Z0-9]{1,16}$/),
    accountNumber: fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9/ .-]{0,33}[A-Za-z0-9])?$/),
    currency: fc.constantFrom(...CURRENCIES),
    statementNumber: fc.integer({ min: 1, max: 99_999 }),
    openingDate: fc.constantFrom('2026-11-19', '2028-02-29'),
    openingMinor: fc.integer({ min: -MAX_MINOR, max: MAX_MINOR }),
    closingDate: fc.constant('2028-03-01'),
    availableMinor: fc.integer({ min: -MAX_MINOR, max: MAX_MINOR }),
    lines: fc.oneof(fc.array(LINE, { maxLength: 6 }), fc.array(LINE, { minLength: 10, maxLength: 25 })),
  })
  .map((model) => {
    const lines: StatementLine[] = [];
    let balance = model.openingMinor;
    for (const line of model.lines) {
      const next = closingBalance({ openingMinor: balance, lines: [line] });
      if (Math.abs(next) > MAX_MINOR) continue;
      lines.push(line);
      balance = next;
    }
    return Object.assign(model, { lines });
  });
