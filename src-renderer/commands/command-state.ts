import { create } from 'zustand';

/** What stands in front of the console because of a command. */
export type CommandFront =
  | { kind: 'palette' }
  | { kind: 'pickAccount' }
  | { kind: 'sheet' }
  | { kind: 'openAccount' }
  | { kind: 'deposit'; accountNumber: string }
  | { kind: 'requestStatement' };

interface CommandState {
  front: CommandFront | null;
  show: (front: CommandFront | null) => void;
}

/** The palette, the sheet and the dialogs that actions open from anywhere; one at a time. */
export const useCommandState = create<CommandState>()((set) => ({
  front: null,
  show: (front) => set({ front }),
}));
