import { expect, it } from 'vitest';
import { readStatements } from '../../../src-shared/mt940/reader.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

it('statements are written in the profile of the settings, and chain across a change of it', async () => {
  const test = await useTestBank({
    settings: { mt940StatementCallbackUrl: 'http://127.0.0.1:9/upload', statementAfterBatch: false },
  });
  const { blocked, batch, post, statement, writeStatements, deliver } = deedsOf(test);
  const block = await blocked(100);
  const pay = async (prefix: string): Promise<void> => {
    const orders = Array.from({ length: 30 }, (_, at) =>
      payment(block, {
        reference: `${prefix}${at}`,
        amount: 1,
        narratives: ['Pension', 'PSNP', '2026-11', 'አበበ', null, null],
      }),
    );
    await batch(orders);
    await post();
    await statement();
    expect(await writeStatements()).toBe(1);
  };

  await pay('A');
  await test.bank.settings.update({ statementProfile: 'swift' });
  await pay('B');
  await test.bank.settings.update({ statementProfile: 'bridge' });
  await pay('C');
  while ((await deliver()) ?? 0) continue;

  const texts = test.sender.sent.map(({ text }) => text);
  expect(texts).toHaveLength(3);
  const statements = texts.map((text) => {
    const read = readStatements(text);
    return read.ok ? read.statements[0]! : undefined;
  });
  expect(statements).toMatchObject([
    { statementNumber: 1, page: 1, opening: { minor: 1_000_000_000 }, closing: { minor: 999_997_000 } },
    { statementNumber: 2, page: 2, opening: { minor: 999_997_000 }, closing: { minor: 999_994_000 } },
    { statementNumber: 3, page: 1, opening: { minor: 999_994_000 }, closing: { minor: 999_991_000 } },
  ]);
  expect(statements.map((statement) => statement?.entries[29]?.narrativeLines[3])).toEqual([
    'አበበ',
    "'abebe",
    'አበበ',
  ]);
  expect(texts.map((text) => [text.includes('\r\n'), text.endsWith('\r\n-\r\n')])).toEqual([
    [false, false],
    [true, true],
    [false, false],
  ]);
  expect(brokenLaws(test)).toEqual([]);
});

it('an account number outside of SWIFT’s set fails in the swift profile, and is written once that is changed', async () => {
  const test = await useTestBank();
  await test.bank.settings.update({ statementProfile: 'swift' });
  const { open, deposit, statement, writeStatements } = deedsOf(test);
  await open('PROG_1', '10');
  await deposit('1', 'PROG_1');
  const failed = await statement('PROG_1');
  expect(await writeStatements()).toBe(0);
  expect(test.bank.queries.statement(failed)).toMatchObject({
    state: 'failed',
    fault: 'characters_allowed, line 2: :25:PROG_1',
  });
  await test.bank.settings.update({ statementProfile: 'bridge' });
  const good = await statement('PROG_1');
  expect(await writeStatements()).toBe(1);
  expect(test.bank.queries.statement(good)).toMatchObject({
    state: 'generated',
    number: 1,
    closingMinor: 1_100,
  });
});
