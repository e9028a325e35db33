// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LEDGER_TROUBLES } from '../../../src-shared/bank/ledger-trouble.ts';
import type { LedgerHealthView } from '../../../src-shared/operator/health-views.ts';
import { renderWithBank } from '../../testing/render.tsx';
import { testConnection } from '../../testing/test-connection.ts';
import { HealthBanner } from './health-banner.tsx';

const SINCE = '2026-11-21T09:00:00.000Z';
const well: LedgerHealthView = { trouble: null, clockBehind: null };

async function show(first: LedgerHealthView) {
  let health = first;
  const bank = testConnection({ getLedgerHealth: async () => health });
  const { container } = await renderWithBank(bank, <HealthBanner />);
  await vi.waitFor(() => expect(bank.calls).toHaveLength(1));
  return {
    container,
    async become(next: LedgerHealthView): Promise<void> {
      health = next;
      await act(async () => bank.change('ledger'));
    },
  };
}

describe('the banner', () => {
  it('is not there while all is well', async () => {
    const { container } = await show(well);
    expect(container.textContent).toBe('');
  });

  it.each(LEDGER_TROUBLES)(
    'says of %s what is wrong, since when, and what helps; goes when it is over',
    async (kind) => {
      const { container, become } = await show(well);
      await become({ ...well, trouble: { kind, since: SINCE } });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toMatch(/nothing is stored|Nothing more is written/i);
      expect(alert.querySelector('time')!.dateTime).toBe(SINCE);
      expect(alert.querySelector('svg')).not.toBeNull();
      await become(well);
      await vi.waitFor(() => expect(container.textContent).toBe(''));
    },
  );

  it('tells of a clock that is behind, until it is hidden; a later time tells again', async () => {
    const behind = { since: SINCE, ledgerMoment: '2026-11-23T10:00:00.000Z' };
    const { container, become } = await show({ ...well, clockBehind: behind });
    await screen.findByText('The clock of this machine is behind the ledger');
    await act(async () => screen.getByRole('button', { name: 'Hide' }).click());
    expect(container.textContent).toBe('');
    await become({ ...well, clockBehind: { ...behind, since: '2026-11-22T09:00:00.000Z' } });
    await screen.findByText('The clock of this machine is behind the ledger');
  });
});
