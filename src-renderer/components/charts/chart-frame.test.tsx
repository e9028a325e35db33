// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWithBank } from '../../testing/render.tsx';
import { testConnection } from '../../testing/test-connection.ts';
import { ChartFrame, type ChartContent, type ChartFrameProps } from './chart-frame.tsx';
import type { ChartSeries } from './plot.ts';
import { StackedBars } from './stacked-bars.tsx';

beforeAll(() => {
  // jsdom lays nothing out: a chart gets a width here.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 400 });
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

const series = (id: string, look: ChartSeries['look'], values: (number | null)[]): ChartSeries => ({
  id,
  label: id,
  look,
  values,
  format: (value) => `${value} of them`,
});
const CONTENT: ChartContent = {
  points: ['09', '10', '11'].map((hour) => ({
    at: `2026-11-21T${hour}:00:00.000Z`,
    tick: `${hour}:00`,
    name: `21 Nov, ${hour}:00`,
  })),
  series: [series('Posted', 'solid', [25, 0, 7]), series('Returned', 'hatched', [1, null, 0])],
  moreColumns: [series('Calls', 'line', [3, 4, 5])],
  sentence: 'Last 3 hours: 32 posted.',
};

const show = (given: Partial<ChartFrameProps> = {}) =>
  renderWithBank(
    testConnection({}),
    <ChartFrame
      title="Outcomes"
      content={CONTENT}
      layout="bands"
      render={(plot, content) => <StackedBars plot={plot} points={content.points} series={content.series} />}
      {...given}
    />,
  );
const points = () => screen.getByRole('slider', { name: 'Points of the chart: Outcomes' });
const press = (key: string) => act(() => void fireEvent.keyDown(points(), { key }));

describe('a chart', () => {
  it('says what it shows, and is the same as a table', async () => {
    await show();
    expect(screen.getByText('Last 3 hours: 32 posted.')).toBeTruthy();
    await act(async () => screen.getByRole('button', { name: 'Show as table: Outcomes' }).click());
    const rows = within(screen.getByRole('table', { name: 'Outcomes' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['When', 'Posted', 'Returned', 'Calls'],
      ['21 Nov, 11:00', '7 of them', '0 of them', '5 of them'],
      ['21 Nov, 10:00', '0 of them', '–', '4 of them'],
      ['21 Nov, 09:00', '25 of them', '1 of them', '3 of them'],
    ]);
    expect(screen.queryByRole('slider')).toBeNull();
    await act(async () => screen.getByRole('button', { name: 'Show as chart: Outcomes' }).click());
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is walked point by point with the arrows', async () => {
    await show();
    expect(points().getAttribute('aria-valuetext')).toBe(
      '21 Nov, 11:00: Posted 7 of them, Returned 0 of them',
    );
    act(() => points().focus());
    press('ArrowLeft');
    expect(points().getAttribute('aria-valuetext')).toBe('21 Nov, 10:00: Posted 0 of them, Returned nothing');
    // What a screen reader says can be seen, too.
    expect(screen.getByText('21 Nov, 10:00')).toBeTruthy();
    press('Home');
    press('ArrowLeft');
    expect(points().getAttribute('aria-valuenow')).toBe('1');
    press('End');
    expect(points().getAttribute('aria-valuenow')).toBe('3');
    act(() => points().blur());
    expect(screen.queryByText('21 Nov, 11:00')).toBeNull();
  });

  it('runs along the reading direction, and so do the arrows', async () => {
    const middles = (container: Element) =>
      [...container.querySelectorAll('rect[data-part="Posted"]')].map((bar) => Number(bar.getAttribute('x')));
    const { container } = await show();
    const [first, last] = middles(container);
    expect(first).toBeLessThan(last!);
    document.documentElement.dir = 'rtl';
    try {
      await act(async () => screen.getByRole('button', { name: 'Show as table: Outcomes' }).click());
      await act(async () => screen.getByRole('button', { name: 'Show as chart: Outcomes' }).click());
      const [turnedFirst, turnedLast] = middles(container);
      expect(turnedFirst).toBeGreaterThan(turnedLast!);
      act(() => points().focus());
      press('ArrowRight');
      expect(points().getAttribute('aria-valuenow')).toBe('2');
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('a series is told apart by more than its colour', async () => {
    const { container } = await show();
    const fills = ['Posted', 'Returned'].map((id) =>
      container.querySelector(`.relative rect[data-part="${id}"]`)!.getAttribute('fill'),
    );
    expect(fills[0]).toMatch(/^var\(/);
    expect(fills[1]).toMatch(/^url\(#.+-hatched\)$/);
  });

  it('says that there is nothing, that it is on its way, and that it failed', async () => {
    const { rerender } = await show({ empty: 'No payment yet' });
    expect(screen.getByText('No payment yet')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<div />);
    await show({ content: undefined });
    expect(screen.queryByRole('slider')).toBeNull();
    await show({ content: undefined, error: new Error('no') });
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded');
  });
});
