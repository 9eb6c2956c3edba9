import type { SavedProfile } from '@ionm-clock/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoUsers } from '../demo/organisation.ts';
import { allEvents } from '../log/index.ts';
import { ACME, ACME_BY_QUARTERS, saveAs, saveRequest } from '../testing/profiles.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { readProfileSaved } from './profile-saved.ts';

const BILLER = demoUsers.find(({ rights = [] }) => rights.includes('edit-payer-profiles'));
if (BILLER === undefined) throw new Error('nobody in the demo may change payer profiles');
const biller = BILLER;

let server: ServerProcess;
beforeEach(() => {
  server = new ServerProcess();
});
afterEach(() => server.endAndForget());

it('a payer profile that was acknowledged is there after a power cut, and the repeated save gets the same answer', {
  timeout: 30_000,
}, async () => {
  const save = async (address: string, request = saveRequest()) =>
    ((await (await saveAs({ address }, biller, request)).json()) as SavedProfile).profile;

  const first = saveRequest(ACME);
  expect(await save(await server.ready(), first)).toEqual({ ...ACME, version: 1 });
  await server.ended('SIGKILL');

  const address = await server.ready();
  expect(await save(address, first)).toEqual({ ...ACME, version: 1 });
  expect(await save(address, saveRequest(ACME_BY_QUARTERS, 1))).toEqual({ ...ACME_BY_QUARTERS, version: 2 });
  await server.ended('SIGKILL');

  const log = server.openLog();
  expect(await log.verify()).toMatchObject({ ok: true });
  const saved = [];
  for await (const event of allEvents(log)) {
    const read = readProfileSaved(event);
    if (read.status === 'saved') saved.push(read.profile.version);
  }
  await log.close();
  expect(saved).toEqual([1, 2]);
});
