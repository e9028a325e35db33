import { accounts } from './accounts.ts';
import { common, shell, table } from './common.ts';
import { fundBlocks } from './fund-blocks.ts';
import { refusals } from './refusals.ts';
import { statuses } from './statuses.ts';

/** Every text of the console in English. Keys and `{{variables}}` are checked where they are used (i18n/types.ts). */
export const en = { common, shell, table, statuses, refusals, accounts, fundBlocks } as const;

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
/** What another language must bring: the same keys. */
export type Translation = Words<typeof en>;
