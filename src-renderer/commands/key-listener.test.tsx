// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useShortcut } from './key-handlers.ts';
import { useKeyListener } from './key-listener.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { useSingleKeys } from './single-keys.ts';

const palette = vi.fn<() => void>();
const search = vi.fn<() => void>();
const accounts = vi.fn<() => void>();

function Keys({ children }: { children?: ReactNode }) {
  useKeyListener();
  useShortcut('palette', palette);
  useShortcut('search', search);
  useShortcut('goto:accounts', accounts);
  return (
    <>
      <input aria-label="field" />
      <button type="button">button</button>
      {children}
    </>
  );
}
/** Something in front of the screen. */
const Front = (props: { role: string; 'data-panel'?: true; 'data-message'?: true }) => <div {...props} />;
const DIALOG = 'dialog';
const press = (key: string, more: KeyboardEventInit = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, ...more });

beforeEach(() => vi.clearAllMocks());
afterEach(() => {
  cleanup();
  useSingleKeys.setState({ on: true });
  vi.useRealTimers();
});

describe('keys', () => {
  it('of one step and of two', () => {
    render(<Keys />);
    press('/');
    expect(search).toHaveBeenCalledTimes(1);
    press('g');
    press('a');
    expect(accounts).toHaveBeenCalledTimes(1);
  });

  it('of two steps are forgotten after a while, and by another key between', () => {
    vi.useFakeTimers();
    render(<Keys />);
    press('g');
    vi.advanceTimersByTime(2000);
    press('a');
    press('g');
    press('x');
    press('a');
    expect(accounts).not.toHaveBeenCalled();
  });

  it('are found by their place where the layout writes another script', () => {
    render(<Keys />);
    press('ل', { code: 'KeyG' });
    press('ش', { code: 'KeyA' });
    press('ن', { code: 'KeyK', ctrlKey: true });
    expect(accounts).toHaveBeenCalledTimes(1);
    expect(palette).toHaveBeenCalledTimes(1);
  });

  it('are nobody’s while one types; Ctrl+K works there as well', () => {
    render(<Keys />);
    const field = screen.getByLabelText('field');
    press('/', {}, field);
    expect(search).not.toHaveBeenCalled();
    press('k', { ctrlKey: true }, field);
    expect(palette).toHaveBeenCalledTimes(1);
    press('/', {}, screen.getByText('button'));
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('with another modifier, held down, or composed mean something else', () => {
    render(<Keys />);
    press('/', { ctrlKey: true });
    press('/', { altKey: true });
    press('/', { metaKey: true });
    press('/', { repeat: true });
    press('/', { isComposing: true });
    expect(search).not.toHaveBeenCalled();
  });

  it.each(['dialog', 'alertdialog', 'menu', 'listbox'])('do nothing behind a %s', (role) => {
    render(
      <Keys>
        <Front role={role} />
      </Keys>,
    );
    press('/');
    press('k', { ctrlKey: true });
    expect(search).not.toHaveBeenCalled();
    expect(palette).not.toHaveBeenCalled();
  });

  it('for the whole console work over a panel at the side, those of the list do not; a message is in nobody’s way', () => {
    render(
      <Keys>
        <Front role={DIALOG} data-panel />
        <Front role={DIALOG} data-message />
      </Keys>,
    );
    press('/');
    press('k', { ctrlKey: true });
    expect(search).not.toHaveBeenCalled();
    expect(palette).toHaveBeenCalledTimes(1);
  });

  it('of a single key can be switched off', () => {
    useSingleKeys.setState({ on: false });
    render(<Keys />);
    press('/');
    press('g');
    press('a');
    press('k', { ctrlKey: true });
    expect([search, accounts, palette].map((handler) => handler.mock.calls.length)).toEqual([0, 0, 1]);
  });
});

it('are each given once', () => {
  const ways = [...SHORTCUTS.values()].flatMap(({ keys }) => keys.map((way) => way.join(' ')));
  expect(new Set(ways).size).toBe(ways.length);
  const first = new Set(ways.filter((way) => !way.includes(' ')));
  expect(ways.filter((way) => way.includes(' ') && first.has(way.split(' ')[0]!))).toEqual([]);
});
