import { describe, expect, it } from 'vitest';
import { walkChain, type ChainStatement } from './statement-chain.ts';

const ACCOUNT = { openedDate: '2026-11-01', openingMinor: 100 };

/** A chain of statements as short texts: `date number/year opening>closing`, `date failed`. */
function chain(...texts: string[]): ChainStatement[] {
  return texts.map((text, at): ChainStatement => {
    const [date = '', number = '', balances = ''] = text.split(' ');
    const [opening, closing] = balances.split('>').map(Number);
    const generated = number.includes('/');
    return {
      id: at + 1,
      generated,
      date,
      number: generated ? Number(number.split('/')[0]) : null,
      year: generated ? Number(number.split('/')[1]) : null,
      openingMinor: generated ? opening! : null,
      closingMinor: generated ? closing! : null,
    };
  });
}
const faults = (...texts: string[]) =>
  walkChain(ACCOUNT, chain(...texts)).map((link) => link.faults.map(({ kind }) => kind));

describe('a chain of statements', () => {
  it('holds from the opening funds over nil statements, failed ones and the change of the year', () => {
    const links = walkChain(
      ACCOUNT,
      chain(
        '2026-11-05 1/2026 100>90',
        '2026-11-02 2/2026 90>90',
        '2026-12-01 failed',
        '2026-12-31 3/2026 90>80',
        '2027-01-02 1/2027 80>85',
        '2027-01-03 requested',
      ),
    );
    expect(links.map(({ id, from, to, previousId, nextId }) => [id, from, to, previousId, nextId])).toEqual([
      [1, '2026-11-01', '2026-11-05', null, 2],
      [2, '2026-11-05', '2026-11-05', 1, 4],
      [3, '2026-11-05', '2026-12-01', 2, 4],
      [4, '2026-11-05', '2026-12-31', 2, 5],
      [5, '2026-12-31', '2027-01-02', 4, null],
      [6, '2027-01-02', '2027-01-03', 5, null],
    ]);
    expect(links.flatMap((link) => link.faults)).toEqual([]);
  });

  it('says where a statement opens elsewhere than the one before closed', () => {
    expect(walkChain(ACCOUNT, chain('2026-11-05 1/2026 99>90', '2026-11-06 2/2026 91>91'))).toMatchObject([
      { faults: [{ kind: 'opening_differs', expectedMinor: 100, foundMinor: 99 }] },
      { faults: [{ kind: 'opening_differs', expectedMinor: 90, foundMinor: 91 }] },
    ]);
  });

  it('says where a number is not the next one', () => {
    expect(faults('2026-11-05 2/2026 100>90', '2026-11-06 3/2026 90>90')).toEqual([['number_differs'], []]);
    expect(faults('2026-11-05 1/2026 100>90', '2026-11-06 3/2026 90>90')).toEqual([[], ['number_differs']]);
    expect(faults('2026-11-05 1/2026 100>90', '2026-11-06 1/2026 90>90')).toEqual([[], ['number_differs']]);
    // The year did not change, or changed and the numbers went on.
    expect(faults('2026-12-30 1/2026 100>90', '2026-12-31 1/2027 90>90')).toEqual([[], ['number_differs']]);
    expect(faults('2026-12-30 1/2026 100>90', '2027-01-01 2/2027 90>90')).toEqual([[], ['number_differs']]);
  });

  it('says both where a statement between two is gone', () => {
    const whole = chain('2026-11-05 1/2026 100>90', '2026-11-06 2/2026 90>80', '2026-11-07 3/2026 80>70');
    const [, link] = walkChain(ACCOUNT, [whole[0]!, whole[2]!]);
    expect(link!.faults).toEqual([
      { kind: 'opening_differs', expectedMinor: 90, foundMinor: 80 },
      { kind: 'number_differs', expected: 2, expectedYear: 2026 },
    ]);
  });
});
