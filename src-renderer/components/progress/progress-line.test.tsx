// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { WorkProgress } from '../../../src-shared/operator/progress-views.ts';
import { BankProvider } from '../../operator-client/bank-context.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { testConnection } from '../../testing/test-connection.ts';
import { ProgressLine } from './progress-line.tsx';
import { timeLeft } from './time-left.ts';

const progress = (given: Partial<WorkProgress> = {}): WorkProgress => ({
  unit: 'payments',
  done: 25_000,
  total: 100_000,
  startedAt: '2026-11-21T09:00:00.000Z',
  rate: 12_345,
  ...given,
});

describe('how long it still takes', () => {
  it.each([
    [{ rate: null }, null],
    [{ total: null }, null],
    [{ rate: 0 }, null],
    [{ done: 99_999 }, { unit: 'soon' }],
    [{ done: 100_001 }, { unit: 'soon' }],
    [{ rate: 10_000 }, { unit: 'seconds', count: 8 }],
    [{ rate: 1800 }, { unit: 'seconds', count: 45 }],
    [{ rate: 100 }, { unit: 'minutes', count: 13 }],
    [{ rate: 1 }, { unit: 'hours', count: 21 }],
  ] as const)('%j: %j', (given, expected) => {
    expect(timeLeft(progress(given))).toEqual(expected);
  });
});

describe('a progress line', () => {
  it('says the same to eyes and to a screen reader', async () => {
    await renderWithBank(
      testConnection({}),
      <ProgressLine kind="posting" progress={progress()} why="Because" />,
    );
    const bar = screen.getByRole('progressbar', { name: 'Posting' });
    const words = '25,000 of 100,000 payments · 12,000 a second · about 7 s left';
    expect(bar.getAttribute('aria-valuetext')).toBe(words);
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual([
      '25000',
      '100000',
    ]);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('Because')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('does not claim to know what nobody knows yet', async () => {
    await renderWithBank(
      testConnection({}),
      <ProgressLine kind="export" progress={progress({ unit: 'rows', done: 0, total: null, rate: null })} />,
    );
    const bar = screen.getByRole('progressbar', { name: 'Writing an export' });
    expect(bar.getAttribute('aria-valuetext')).toBe('Under way…');
    expect(bar.hasAttribute('aria-valuenow')).toBe(false);
  });

  it('is told by itself at each quarter only', async () => {
    const bank = testConnection({});
    const line = (done: number) => (
      <BankProvider connection={bank}>
        <ProgressLine kind="backup" progress={progress({ unit: 'pages', done })} />
      </BankProvider>
    );
    const { rerender, container } = await renderWithBank(bank, line(1000));
    const told = new Set<string>();
    for (let done = 1000; done <= 100_000; done += 1000) {
      await act(async () => rerender(line(done)));
      told.add(container.querySelector('output')!.textContent);
    }
    expect([...told]).toEqual([0, 25, 50, 75, 100].map((share) => `Making a backup: ${share} %`));
  });

  it('is cancelled where that is safe', async () => {
    const onCancel = vi.fn<() => void>();
    await renderWithBank(
      testConnection({}),
      <ProgressLine
        kind="books"
        progress={progress({ unit: 'laws', done: 3, total: 16, rate: null })}
        onCancel={onCancel}
      />,
    );
    await act(async () => screen.getByRole('button', { name: 'Cancel: Checking the books' }).click());
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
