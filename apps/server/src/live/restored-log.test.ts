import { join } from 'node:path';
import { caseId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { backUpLog, logPath, restoreLog } from '../log/index.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

it('whoever held places in a log that was lost gets a snapshot of the restored one, however long either was', async () => {
  const server = await TestServer.started();
  const tech = await server.client(TECH_NORTH);
  await tech.does('C-1', schedule());
  const backup = join(server.folder, 'backup.db');
  expect(backUpLog(logPath(server.folder), backup)).toMatchObject({ ok: true, events: 1 });
  const afterBackup = message('C-1', note('stored, and lost with the disk'));
  for (const sent of [afterBackup, message('C-1', note('lost too'))]) await tech.sends(sent);
  await tech.reached(3);
  await server.stop();

  restoreLog(backup, logPath(server.folder), { replace: true, now: new Date() });
  await server.start();
  await tech.until(() => tech.snapshots.length === 2);
  expect([tech.held, tech.cases.get(caseId('C-1'))?.length]).toEqual([1, 1]);
  expect(tech.snapshots[1]?.logId).not.toBe(tech.snapshots[0]?.logId);

  // The log goes on beyond the place that the client held once, with other events at the same places.
  const others = await server.client(TECH_NORTH, { ...tech.snapshots[0], held: 3 });
  for (const text of ['a', 'b', 'c']) await others.does('C-1', note(text));
  expect(others.snapshots).toHaveLength(1);
  await Promise.all([tech.reached(4), others.reached(4)]);
  expect(tech.cases).toEqual(others.cases);
  // A command that a device still keeps is taken as new: it is not in the restored log.
  expect(await tech.sends(afterBackup)).toMatchObject({ ok: true, events: [{ seq: 5 }] });
  expect([...tech.wrong, ...others.wrong]).toEqual([]);
  await server.stopAndForget();
});
