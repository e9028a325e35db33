// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { places } from './places.ts';
import { closeDetail, goToHash, hashOf, openDetail, parseHash, replaceParams, useRoute } from './route.ts';

describe('addresses', () => {
  it.each([
    ['', { screen: '', id: null, params: {} }],
    ['#/', { screen: '', id: null, params: {} }],
    ['#/accounts', { screen: 'accounts', id: null, params: {} }],
    ['#/accounts/SPONSOR0001', { screen: 'accounts', id: 'SPONSOR0001', params: {} }],
    ['#/accounts?kind=programme', { screen: 'accounts', id: null, params: { kind: 'programme' } }],
    ['#/accounts/100%', { screen: 'accounts', id: '100%', params: {} }],
    ['#/payments/a/b', { screen: 'payments', id: 'a/b', params: {} }],
  ])('reads %s', (hash, route) => {
    expect(parseHash(hash)).toEqual(route);
  });

  it.each(['CLEARING - M-PESA', 'a/b?c#d&e=f', '100 %', 'حساب', '+254'])('carries the id %s', (id) => {
    expect(parseHash(places.account(id)).id).toBe(id);
    expect(parseHash(hashOf('x', null, { search: id })).params['search']).toBe(id);
  });

  it('leaves empty params out', () => {
    expect(hashOf('accounts', null, { search: '', kind: undefined })).toBe('#/accounts');
  });
});

function Where() {
  const { screen, id, params } = useRoute();
  return <p data-testid="where">{[screen, id ?? '-', JSON.stringify(params)].join(' ')}</p>;
}
const where = () => screen.getByTestId('where').textContent;

describe('useRoute', () => {
  beforeEach(() => window.history.replaceState(null, '', '#/accounts?kind=programme'));
  afterEach(cleanup);

  it('follows links and the back button', async () => {
    render(<Where />);
    await act(async () => goToHash('#/fund-blocks'));
    await vi.waitFor(() => expect(where()).toBe('fund-blocks - {}'));
    act(() => window.history.back());
    await vi.waitFor(() => expect(where()).toBe('accounts - {"kind":"programme"}'));
  });

  it('opens and closes a detail without losing the filters', async () => {
    render(<Where />);
    await act(async () => openDetail('A 1'));
    await vi.waitFor(() => expect(where()).toBe('accounts A 1 {"kind":"programme"}'));
    await act(async () => closeDetail());
    await vi.waitFor(() => expect(where()).toBe('accounts - {"kind":"programme"}'));
  });

  it('changes filters without a step in the history', async () => {
    render(<Where />);
    const { length } = window.history;
    act(() => replaceParams({ kind: undefined, search: 'x' }));
    expect(where()).toBe('accounts - {"search":"x"}');
    expect(window.history.length).toBe(length);
  });
});
