import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { smallDisk } from '../../testing/bad-days/full-disk.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { openTestBank } from '../../testing/test-bank.ts';

it('a full disk refuses backup, export and restore in words, leaves nothing half done, and all go through once there is room', async (context) => {
  const disk = smallDisk(16);
  if (disk === null) {
    context.skip('This user may not mount a small disk: a full one is not tried here');
    return;
  }
  onTestFinished(disk.remove);
  const bank = await openTestBank({ dataDir: join(disk.folder, 'data') });
  const { backups, exports } = bank.bank;
  await deedsOf(bank).block(1);
  const made = await backups.make('manual');
  if (!made.ok) throw new Error(made.refusal.code);
  const { name } = made.value;
  const files = (): string[] => readdirSync(bank.dataDir, { recursive: true }).map(String).sort();
  const exported = async () => {
    exports.start();
    await expect.poll(() => exports.view().running).toBeNull();
    return exports.view();
  };
  const before = files();

  for (const room of [0, 20_000, 120_000]) {
    disk.fill(room);
    expect([room, await backups.make('manual')]).toEqual([room, refused('disk_full')]);
    expect([room, await backups.stage(name)]).toEqual([room, refused('disk_full')]);
    expect(await exported()).toMatchObject({ latest: null, fault: { code: 'disk_full' } });
    bank.clock.advance(25 * 3600);
    await deedsOf(bank)
      .block(1)
      .catch(() => undefined);
    await expect(backups.runIfDue()).rejects.toThrow('disk_full');
    expect(backups.view().fault).toMatchObject({ code: 'disk_full' });
    expect(files().filter((file) => file !== 'exports')).toEqual(before);
    disk.makeRoom();
  }

  expect(await backups.make('manual')).toEqual(ok(expect.anything()));
  expect(await backups.stage(name)).toEqual(ok());
  expect((await exported()).fault).toBeNull();
  expect(brokenLaws(bank)).toEqual([]);
  await bank.bank.close();
});
