// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { testConnection } from '../../testing/test-connection.ts';
import { ComponentsScreen } from './components-screen.tsx';

const SPECIMENS = Object.values(
  import.meta.glob<string>('./*-specimens.tsx', { query: '?raw', import: 'default', eager: true }),
).join('\n');
const PARTS = Object.keys(import.meta.glob('../../components/*.tsx')).filter(
  (path) => !path.includes('.test.'),
);

/** They need a bank behind them, or are made of parts that are shown: seen on the screens that use them. */
const ELSEWHERE = [
  'few-payments',
  'listener-problem',
  'detail-drawer',
  'scroll-page',
  'titled-card',
  'figures',
];

test('the page shows every part of the console that stands in the folder of parts', () => {
  const missing = PARTS.filter((path) => !SPECIMENS.includes(`'${path}'`));
  expect(missing.map((path) => path.replace(/^.*\/|\.tsx$/g, '')).toSorted()).toEqual(ELSEWHERE.toSorted());
});

test('it stands on its own: every part in every state, without a bank', async () => {
  // jsdom lays nothing out, so there is nothing to observe.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  const page = await renderWithBank(
    testConnection({}),
    <ToastRegion>
      <ComponentsScreen />
    </ToastRegion>,
  );
  expect(page.getByRole('heading', { name: 'Tokens' })).toBeTruthy();
  expect(page.getAllByRole('button', { name: 'pending' })[0]!.getAttribute('aria-busy')).toBe('true');
  expect(page.getByText(/fewer decimals than this amount/)).toBeTruthy();
});
