// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderWithBank } from '../testing/render.tsx';
import { testConnection } from '../testing/test-connection.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

async function show() {
  const onClose = vi.fn<() => void>();
  function Form() {
    const [name, setName] = useState('Meals');
    return (
      <Dialog open onClose={onClose} title="Form" actions={<Button onClick={onClose}>Cancel</Button>}>
        <TextField name="name" label="Name" value={name} onChange={setName} />
      </Dialog>
    );
  }
  await renderWithBank(testConnection({}), <Form />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  const escape = () => act(async () => fireEvent.keyDown(document.activeElement!, { key: 'Escape' }));
  const type = (text: string) => act(async () => fireEvent.change(field, { target: { value: text } }));
  const press = (name: string) => act(async () => screen.getByRole('button', { name }).click());
  return { onClose, field, escape, type, press };
}

describe('a dialog in which nothing was typed', () => {
  it('begins with its first field and closes by Escape', async () => {
    const { onClose, escape } = await show();
    await escape();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('closes by Escape also when what was typed is as before again', async () => {
    const { onClose, escape, type } = await show();
    await type('X');
    await type('Meals');
    await escape();
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('a dialog in which something was typed', () => {
  it('asks before Escape throws it away; the safe answer has the focus and keeps all', async () => {
    const { onClose, field, escape, type, press } = await show();
    await type('School meals');
    await escape();
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Throw away what you filled in?');
    expect(document.activeElement?.textContent).toBe('Go on filling in');
    await press('Go on filling in');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field.value).toBe('School meals');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('takes a second Escape for the safe answer', async () => {
    const { onClose, escape, type } = await show();
    await type('School meals');
    await escape();
    await escape();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it.each(['Throw away', 'Close'])('%s throws it away', async (name) => {
    const { onClose, escape, type, press } = await show();
    await type('School meals');
    await escape();
    await press(name);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('does not ask who presses Cancel', async () => {
    const { onClose, type, press } = await show();
    await type('School meals');
    await press('Cancel');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
