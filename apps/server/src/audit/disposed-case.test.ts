import type { AuditAnswer } from '@ionm-clock/protocol';
import { expect, it, onTestFinished } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { note, schedule } from '../testing/commands.ts';
import { disposalOf, remainsIn, versionsOf } from '../testing/disposal.ts';
import { ADMIN, ADMIN_NORTH, NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

it('of a case that was disposed of the trail tells who logged what kind of thing and when, and who disposed of it', async () => {
  const store = new MemoryStore();
  const server = await TestServer.started(store);
  onTestFinished(() => server.stopAndForget());
  const tech = await server.client(TECH_NORTH);
  await tech.does('GONE', schedule(NORTH));
  await tech.does('GONE', note('Jane Roe'));
  const cases = await remainsIn(store, ['GONE']);
  await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases));
  await tech.reached(3);
  const search = async (user: typeof ADMIN, sought: object): Promise<readonly string[]> => {
    const answer = await new ApiClient(server.address, user).post('/audit-trail', sought);
    const { entries } = (await answer.json()) as AuditAnswer;
    return entries.map(({ type, userId, words }) => `${type} ${userId}: ${words}`);
  };
  const logged = 'logged something of a case that was disposed of since';
  const disposed = 'cases.disposed cli: disposed of 1 case after 10 years, approved by chief:';
  expect(await search(ADMIN, { kind: 'case' })).toEqual([
    `note.added tech-north: ${logged}`,
    `case.scheduled tech-north: ${logged}`,
  ]);
  expect(await search(ADMIN, { kind: 'organisation' })).toEqual([`${disposed} GONE: Schedule 7`]);
  expect(await search(ADMIN_NORTH, { kind: 'case' })).toEqual([]);
  expect(await search(ADMIN_NORTH, { kind: 'organisation' })).toEqual([
    `${disposed} a case elsewhere: Schedule 7`,
  ]);
});
