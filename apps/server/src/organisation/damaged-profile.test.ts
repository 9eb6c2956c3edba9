import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logPath } from '../log/index.ts';
import { schedule } from '../testing/commands.ts';
import { PROFILE_BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { ACME, saveAs, saveRequest } from '../testing/profiles.ts';
import { TestServer } from '../testing/test-server.ts';

const SECRET = 'Doe, Jane 1961';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.started();
});
afterEach(() => server.stopAndForget());

/** Writes another payload over the one on disk, as only somebody with the file in hand can. */
function overwritePayload(seq: number, payload: string): void {
  const file = new DatabaseSync(logPath(server.folder));
  file.exec('DROP TRIGGER events_are_never_changed');
  file.prepare('UPDATE events SET payload = ? WHERE seq = ?').run(payload, seq);
  file.close();
}

it.each([
  ['no JSON', `{"profile":"${SECRET}`],
  ['no profile', JSON.stringify({ profile: { ...ACME, title: 7, sources: [SECRET] } })],
])(
  'a profile on disk that is %s is passed over, told, found by verify, and its number not used again',
  async (_, payload) => {
    for (const after of [0, 1, 2]) await saveAs(server, PROFILE_BILLER, saveRequest(ACME, after));
    await (await server.client(TECH_NORTH)).does('C-1', schedule());
    await server.stop();
    overwritePayload(3, payload);

    await server.start();
    const tech = await server.client(TECH_NORTH);
    const [snapshot] = tech.snapshots;
    expect(snapshot?.cases.map(({ caseId }) => caseId)).toEqual(['C-1']);
    const acme = snapshot?.directory.profiles.filter(({ id }) => id === 'acme');
    expect(acme?.map(({ version }) => version)).toEqual([1, 2]);
    expect(server.lines.has('"what":"damaged event passed over","stream":"organisation","seq":3')).toBe(true);
    expect(server.lines.has('Doe')).toBe(false);

    const next = await saveAs(server, PROFILE_BILLER, saveRequest(ACME, 2));
    expect(await next.json()).toEqual({ profile: { ...ACME, version: 4 } });
    const log = server.openLog();
    expect(await log.verify()).toMatchObject({ ok: false, seq: 3 });
    await log.close();
  },
);
