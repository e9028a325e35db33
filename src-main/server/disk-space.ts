import { statfs } from 'node:fs/promises';
import type { AttentionView } from '../../src-shared/operator/overview-views.ts';

/** What is free of the disk that holds a folder, for a user without special rights; null where the system does not say. */
export async function diskSpace(folder: string): Promise<AttentionView['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
