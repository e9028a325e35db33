// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithBank } from '../../testing/render.tsx';
import { STATEMENT_TEXT } from '../../testing/statement-text.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { showText } from './shown-text.ts';
import { StatementViews } from './statement-views.tsx';

// jsdom lays nothing out: every element is as large as a window, so that virtual lists have rows.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', StillObserver);
  for (const name of ['offsetWidth', 'offsetHeight', 'clientWidth', 'clientHeight'] as const) {
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(1200);
  }
  HTMLElement.prototype.scrollTo = vi.fn() as typeof HTMLElement.prototype.scrollTo;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(text: string, faultLines: number[] = []): Promise<void> {
  await renderWithBank(testConnection({}), <StatementViews shown={showText(text)} faultLines={faultLines} />);
}
const line = (text: RegExp) => screen.getByRole('option', { name: text });

describe('entries and text of a statement', () => {
  it('lead from an entry to its lines', async () => {
    await show(STATEMENT_TEXT);
    const row = await screen.findByRole('row', { name: /Reversed debit/ });
    await act(async () => row.click());
    expect(line(/EB00000000000003/).getAttribute('aria-selected')).toBe('true');
    expect(line(/Account closed/).getAttribute('aria-selected')).toBe('true');
    expect(line(/EB00000000000002/).getAttribute('aria-selected')).toBe('false');
    expect(screen.getByRole('region', { name: 'Entry 3 of 4' }).textContent).toContain('Account closed');
  });

  it('lead from a line to its entry', async () => {
    await show(STATEMENT_TEXT);
    await act(async () => line(/BEN-0001/).click());
    expect(screen.getByRole('region', { name: 'Entry 1 of 4' })).toBeTruthy();
    expect(window.location.hash).toBe('#/?entry=EB00000000000001');
  });

  it('say what the line under the keyboard means', async () => {
    await show(STATEMENT_TEXT, [2]);
    act(() => screen.getByRole('listbox', { name: 'MT940 text' }).focus());
    expect(screen.getByText(/The account that the statement is about/)).toBeTruthy();
  });

  it('say where a text cannot be read, instead of entries', async () => {
    await show(STATEMENT_TEXT.replace('NTRFDISB-0002', 'XXXX'));
    expect(screen.getByText('The text cannot be read')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Line 11' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
