import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAVE_FILE_CHANNEL } from '../adapters/operator-ipc/channels.ts';
import { serveSaveFile } from './save-file.ts';
import { BrowserWindow, dialog, handlers, invoke, ipcMain, resetElectron } from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';

let folder = '';
let trusted = true;
let window: BrowserWindow;
let stop: () => void;

const save = (request: unknown) => invoke(SAVE_FILE_CHANNEL, window.webContents, request);
const choose = (filePath: string) =>
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: filePath === '', filePath });

beforeEach(() => {
  resetElectron();
  trusted = true;
  folder = mkdtempSync(join(tmpdir(), 'save-file-'));
  window = new BrowserWindow({});
  stop = serveSaveFile({
    ipcMain,
    dialog,
    window: () => window.real,
    downloads: () => folder,
    entryExport: (name) => (name === 'log.csv' ? join(folder, 'made', 'log.csv') : null),
    isTrustedSender: () => trusted,
    logger: silentLogger(),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('serveSaveFile', () => {
  it('writes what was given where the person chose, and leaves nothing else behind', async () => {
    const path = join(folder, 'chosen.mt940');
    choose(path);
    const text = ':20:ሰላም\r\n';
    expect(await save({ suggestedName: 'a.mt940', text })).toEqual({ ok: true, value: 'saved' });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['chosen.mt940']);
  });

  it('replaces a file as a whole', async () => {
    const path = join(folder, 'old.csv');
    writeFileSync(path, 'old and much longer');
    choose(path);
    await save({ suggestedName: 'old.csv', text: 'new' });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('suggests a plain name in the downloads, whatever the console asked for', async () => {
    choose('');
    await save({ suggestedName: '../../.ssh/\u202Eauthorized_keys', text: '' });
    const [parent, options] = dialog.showSaveDialog.mock.calls[0]!;
    expect(parent).toBe(window.real);
    expect(options.defaultPath).toBe(join(folder, 'authorized_keys.txt'));
  });

  it.each([
    ['A-2026-1.mt940', 'MT940', 'mt940'],
    ['A-2026-1.camt053.xml', 'XML', 'xml'],
    ['A-2026-1.csv', 'CSV', 'csv'],
  ])('keeps the ending of %s, whatever name is typed', async (suggestedName, name, extension) => {
    choose('');
    await save({ suggestedName, text: '' });
    expect(dialog.showSaveDialog.mock.calls[0]![1]).toMatchObject({
      defaultPath: join(folder, suggestedName),
      filters: [{ name, extensions: [extension] }],
    });
  });

  it('writes nothing when the person thinks better of it', async () => {
    choose('');
    expect(await save({ suggestedName: 'a.csv', text: 'x' })).toEqual({ ok: true, value: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes an export that the bank has made, and no other file', async () => {
    mkdirSync(join(folder, 'made'));
    writeFileSync(join(folder, 'made', 'log.csv'), 'a,b\r\n');
    const path = join(folder, 'chosen.csv');
    choose(path);
    expect(await save({ suggestedName: 'log.csv', entryExport: 'log.csv' })).toEqual({
      ok: true,
      value: 'saved',
    });
    expect(readFileSync(path, 'utf8')).toBe('a,b\r\n');
    expect(readdirSync(folder).sort()).toEqual(['chosen.csv', 'made']);
    expect(await save({ suggestedName: 'x', entryExport: '../../etc/passwd' })).toEqual({
      ok: false,
      message: 'This export is not there any more.',
    });
    expect(dialog.showSaveDialog).toHaveBeenCalledOnce();
  });

  it('says in plain words why it could not write, and keeps the old file', async () => {
    const gone = join(folder, 'gone', 'a.csv');
    choose(gone);
    expect(await save({ suggestedName: 'a.csv', text: 'x' })).toEqual({
      ok: false,
      message: 'The file could not be saved: the folder is not there any more.',
    });
    const taken = join(folder, 'taken.csv');
    mkdirSync(join(taken, 'inside'), { recursive: true });
    chmodSync(taken, 0o700);
    choose(taken);
    expect(await save({ suggestedName: 'a.csv', text: 'x' })).toMatchObject({ ok: false });
    expect(existsSync(join(taken, 'inside'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['taken.csv']);
  });

  it.each([
    [{ text: 'x' }, 'suggestedName'],
    [{ suggestedName: 'a.csv', text: 5 }, 'text'],
    [{ suggestedName: 'a'.repeat(2_000), text: '' }, 'suggestedName'],
    ['a.csv', 'argument'],
  ])('refuses a request that does not fit, naming the field: %#', async (request, field) => {
    expect(await save(request)).toEqual({
      ok: false,
      message: expect.stringContaining(`saveFile: ${field}: `),
    });
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('refuses a page that is not the console', async () => {
    trusted = false;
    expect(await save({ suggestedName: 'a.csv', text: 'x' })).toMatchObject({ ok: false });
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('can be stopped', () => {
    stop();
    expect(handlers.size).toBe(0);
  });
});
