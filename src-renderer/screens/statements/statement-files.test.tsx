// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import type { OperatorClient } from '../../../src-shared/operator/api.ts';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { ToastRegion } from '../../components/toast.tsx';
import { renderWithBank } from '../../testing/render.tsx';
import { statementDetail } from '../../testing/rows.ts';
import { testConnection } from '../../testing/test-connection.ts';
import { StatementFiles } from './statement-files.tsx';

const FILE = {
  fileName: 'SPONSOR0001-2026-1.csv',
  mediaType: 'text/csv;charset=utf-8',
  text: '\ufeffNumber',
};

async function show(
  getStatementFile: OperatorClient['getStatementFile'],
  given: Partial<StatementDetail> = {},
) {
  const bank = testConnection({ getStatementFile });
  const saveFile = vi.spyOn(bank, 'saveFile');
  await renderWithBank(
    bank,
    <ToastRegion>
      <StatementFiles statement={statementDetail(given)} />
    </ToastRegion>,
  );
  return { bank, saveFile };
}
const open = async (): Promise<HTMLElement[]> => {
  fireEvent.click(screen.getByRole('button', { name: 'Download' }));
  return screen.findAllByRole('menuitem');
};
/** Waits for a message, for eyes and for screen readers. */
const said = async (text: string): Promise<void> =>
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
const choose = async (name: RegExp): Promise<void> => {
  await open();
  fireEvent.click(screen.getByRole('menuitem', { name }));
};

describe('a statement to take away', () => {
  it('is written by the bank in the format that was chosen, and saved as it comes', async () => {
    const { bank, saveFile } = await show(async () => done(FILE));
    await choose(/^CSV/);
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    expect(bank.calls).toEqual([{ method: 'getStatementFile', input: { id: 7, format: 'csv' } }]);
    expect(saveFile).toHaveBeenCalledWith({
      suggestedName: FILE.fileName,
      mediaType: FILE.mediaType,
      text: FILE.text,
    });
    await said('Saved as SPONSOR0001-2026-1.csv');
  });

  it('comes in three formats, and on paper', async () => {
    await show(async () => done(FILE));
    expect((await open()).map(({ textContent }) => textContent)).toEqual([
      'MT940As it was written',
      'camt.053ISO 20022, XML',
      'CSVFor spreadsheets',
    ]);
    expect(screen.getByRole('button', { name: 'Print' })).toBeTruthy();
  });

  it('that failed is there as its text only, and not on paper', async () => {
    await show(async () => done(FILE), { state: 'failed' });
    expect((await open()).map(({ textContent }) => textContent)).toEqual(['MT940As it was written']);
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });

  it('is not said to be saved when the bank refuses', async () => {
    const refused = await show(async () => refuse('statement_not_found', { statement: '7' }));
    await choose(/^camt/);
    await said('This statement does not exist.');
    expect(refused.saveFile).not.toHaveBeenCalled();
  });

  it('says when it could not be saved', async () => {
    const { saveFile } = await show(async () => done(FILE));
    saveFile.mockRejectedValueOnce(new Error('The file could not be saved: the disk is full.'));
    await choose(/^MT940/);
    await said('The file could not be saved: the disk is full.');
  });
});
