import { create } from 'zustand';
import { remember, remembered } from '../theme/theme.ts';

const KEY = 'example-bank.single-keys';

interface SingleKeys {
  on: boolean;
  setOn: (on: boolean) => void;
}

/** Whether shortcuts of one key without a modifier are on; remembered. */
export const useSingleKeys = create<SingleKeys>()((set) => ({
  on: remembered(KEY) !== 'off',
  setOn: (on) => {
    remember(KEY, on ? 'on' : 'off');
    set({ on });
  },
}));
