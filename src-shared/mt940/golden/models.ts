import type { StatementLine, StatementModel } from '../model.ts';
import type { StatementProfile } from '../profile.ts';

/** The statements behind the golden files in the bridge profile, by file name without `.mt940`; README.md says what each shows. */
export const GOLDEN_MODELS = {
  'typical-batch': statement({
    lines: [
      debit(1, { amountMinor: 100_000 }),
      debit(2, { amountMinor: 3_333 }),
      debit(3, { amountMinor: 1_000_000_050 }),
    ],
  }),
  'nil-statement': statement({ reference: 'ST0000000002', statementNumber: 2 }),
  'yen-without-decimals': statement({
    currency: 'JPY',
    openingMinor: 1_000_000,
    lines: [debit(1, { amountMinor: 1_000 }), debit(2, { amountMinor: 1 })],
  }),
  'dinar-with-three-decimals': statement({
    currency: 'KWD',
    openingMinor: 5_000_000,
    lines: [debit(1, { amountMinor: 1_000_000 }), debit(2, { amountMinor: 7 })],
  }),
  'long-reference': statement({
    lines: [
      debit(1, {
        customerReference: '9f1b6f0e-4a0e-4d0c-9a8e-5d3c7e6b1a22',
        narratives: payment('BEN-0001'),
      }),
      debit(2, { customerReference: 'A//ENVELOPE-2026/0/KEBELE//07', narratives: payment('BEN-0002') }),
      debit(3, { customerReference: 'R'.repeat(80), narratives: payment('BEN-0003') }),
      debit(4, { customerReference: '//', narratives: [...payment('BEN-0004'), 'KEPT-AS-IT-CAME'] }),
    ],
  }),
  'amharic-and-arabic': statement({
    accountNumber: 'ET-PROGRAM-0001',
    currency: 'ETB',
    lines: [
      debit(1, { narratives: ['የምግብ ድጋፍ', 'PSNP', 'ኅዳር 2019', 'አበበ በቀለ'] }),
      debit(2, { narratives: ['دعم نقدي', 'PSNP', 'نوفمبر ٢٠٢٦', 'فاطمة بنت محمد'] }),
      // The name begins with a right-to-left mark, and ends outside of the basic plane.
      debit(3, { narratives: ['Soutien', 'PSNP', '2026-11', '\u200fعلي 🌾'] }),
    ],
  }),
  'hostile-narratives': statement({
    lines: [
      debit(1, {
        narratives: [':61:2611201120D1,00NTRFX//Y', '-', '  -:-}', 'Abebe\r\n:62F:C261120USD0,00'],
      }),
      debit(2, { narratives: ['', ' ', '\u00a0\u2003', '-', '-'] }),
      debit(3, { narratives: ['a\u0085b\u2028c\u2029d\ve\ff\0g\th', '1', '2', '\u{1f33e}'.repeat(66)] }),
      // A German bank's sub-fields to mt-940, which would throw the lines away; then the same over two lines.
      debit(4, { narratives: ['103?00PSNP?20November', 'PSNP', '2026-11', 'Chaltu'] }),
      debit(5, { narratives: ['10', '3?00', '2026-11', 'Chaltu'] }),
      debit(6, {
        narratives: ['\ud83d lone', 'PSNP', '2026-11', 'Chaltu \udf3e'],
        customerReference: 'A\n:86:B',
      }),
    ],
  }),
  'reversal-and-credits': statement({
    openingMinor: -50_000,
    lines: [
      credit('C', 'TOP-UP-2026-11', ['Funding of November'], 10_000_000),
      debit(2, { amountMinor: 2_500 }),
      debit(3, {
        mark: 'RD',
        amountMinor: 2_500,
        customerReference: '1000000000000002',
        narratives: [...payment('BEN-0002'), '1000000000000002', 'Account closed'],
      }),
      debit(4, { mark: 'RD', narratives: payment('BEN-0004') }),
      credit('RC', '', [], 10_000_001),
    ],
    availableMinor: 0,
  }),
  // As the ledger books it: the payment, and some days later the same with its reason.
  'returned-payment': statement({
    closingDate: '2026-11-24',
    lines: [
      debit(1, { narratives: [...payment('BEN-0001'), '1000000000000001', ''] }),
      debit(2, {
        mark: 'RD',
        date: '2026-11-24',
        customerReference: '1000000000000001',
        narratives: [...payment('BEN-0001'), '1000000000000001', 'ACCOUNT_CLOSED'],
      }),
    ],
  }),
  'year-change': statement({
    reference: 'ST0000000366',
    statementNumber: 1,
    openingDate: '2026-12-31',
    closingDate: '2027-01-04',
    lines: [debit(1, { date: '2026-12-31' }), debit(2, { date: '2027-01-04' })],
  }),
} satisfies Record<string, StatementModel>;

/** The same for the swift profile. */
export const SWIFT_MODELS = {
  'swift-typical-batch': GOLDEN_MODELS['typical-batch'],
  'swift-nil-statement': GOLDEN_MODELS['nil-statement'],
  'swift-pages': statement({
    openingMinor: 50_000,
    lines: Array.from({ length: 32 }, (_, at) =>
      debit(1, { amountMinor: 2_500, bankReference: `EB${String(at + 1).padStart(14, '0')}` }),
    ),
    availableMinor: 0,
  }),
  'swift-yen-and-returned-payment': statement({
    currency: 'JPY',
    openingMinor: 1_000_000,
    lines: GOLDEN_MODELS['returned-payment'].lines,
    closingDate: '2026-11-24',
  }),
  'swift-dinar-with-three-decimals': GOLDEN_MODELS['dinar-with-three-decimals'],
  'swift-long-reference': GOLDEN_MODELS['long-reference'],
  'swift-amharic-and-arabic': GOLDEN_MODELS['amharic-and-arabic'],
  'swift-hostile-narratives': statement({
    lines: [
      ...GOLDEN_MODELS['hostile-narratives'].lines,
      // Nothing of it starts a tag or ends the message before it is transliterated.
      debit(7, { narratives: ['：61：2611201120D1,00', '—', '–-}', '🌾 Abebe'] }),
      debit(8, { narratives: ['@ Kebele_07 #5', '"A&B" {x}', '50 % ~ *', '\u0301\u200f\ue000'] }),
      debit(9, {
        customerReference: 'DISB_2026＃７',
        narratives: ['１６６？００', 'PSNP', '2026-11', '\u200f'],
      }),
    ],
  }),
} satisfies Record<string, StatementModel>;

/** Every golden file: its name, and what it is written from. */
export const GOLDENS: readonly { name: string; profile: StatementProfile; model: StatementModel }[] = [
  ...Object.entries(GOLDEN_MODELS).map(([name, model]) => ({ name, profile: 'bridge' as const, model })),
  ...Object.entries(SWIFT_MODELS).map(([name, model]) => ({ name, profile: 'swift' as const, model })),
];

function statement(changes: Partial<StatementModel>): StatementModel {
  return {
    reference: 'ST0000000001',
    accountNumber: 'SPONSOR0001',
    currency: 'USD',
    statementNumber: 1,
    openingDate: '2026-11-19',
    openingMinor: 10_000_000_000,
    closingDate: '2026-11-20',
    availableMinor: 123_456,
    lines: [],
    ...changes,
  };
}

function debit(number: number, changes: Partial<StatementLine>): StatementLine {
  return {
    mark: 'D',
    amountMinor: 5_000,
    date: '2026-11-20',
    customerReference: `100000000000000${number}`,
    bankReference: `EB00000000000${number}`,
    narratives: payment(`BEN-000${number}`),
    ...changes,
  };
}

function credit(
  mark: 'C' | 'RC',
  customerReference: string,
  narratives: string[],
  amountMinor: number,
): StatementLine {
  return debit(9, { mark, customerReference, narratives, amountMinor });
}

/** Narratives 1 to 4 as the bridge fills them in. */
function payment(beneficiary: string): string[] {
  return ['November cash transfer', 'PSNP', '2026-11', beneficiary];
}
