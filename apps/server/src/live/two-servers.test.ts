import { facilityId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoUsers } from '../demo/organisation.ts';
import { allEvents } from '../log/index.ts';
import { note, schedule } from '../testing/commands.ts';
import { LiveClient } from '../testing/live-client.ts';
import { RoundRobin } from '../testing/round-robin.ts';
import { ServerProcess } from '../testing/server-process.ts';

let one: ServerProcess;
let other: ServerProcess;
let proxy: RoundRobin;
let address: string;
const clients: LiveClient[] = [];

beforeEach(async () => {
  one = new ServerProcess();
  other = new ServerProcess();
  const first = await one.ready();
  const second = await other.ready({ DATA_DIR: one.dataDir });
  proxy = new RoundRobin([first, second]);
  address = await proxy.listen();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await proxy.close();
  await other.endAndForget();
  await one.endAndForget();
});

async function arrives(userId: string): Promise<LiveClient> {
  const user = demoUsers.find((known) => known.userId === userId);
  if (user === undefined) throw new Error(`nobody is ${userId}`);
  const client = new LiveClient(address, user);
  clients.push(client);
  await client.until(() => client.snapshots.length > 0);
  return client;
}

describe('long polling without sticky sessions, “Session ID unknown”', () => {
  it('cannot happen: a polling handshake is refused by whichever server it reaches', async () => {
    const asked = [0, 1].map(() => fetch(`${address}/socket.io/?EIO=4&transport=polling`));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([400, 400]);
    expect(proxy.connections).toBeGreaterThanOrEqual(2);
  });

  it('is not needed: two servers on one log, and each viewer sees what was told to the other server', async () => {
    const [osei, brandt] = [await arrives('tech-osei'), await arrives('tech-brandt')];
    const [caseId = ''] = osei.cases.keys();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? osei : brandt).does(caseId, note(`note ${index}`)),
      ),
    );
    const stored = answers.flatMap((answer) => (answer.ok ? answer.events : []));
    expect(stored).toHaveLength(10);
    const head = Math.max(...stored.map(({ seq }) => seq));
    await Promise.all([osei.reached(head), brandt.reached(head)]);
    expect(osei.cases).toEqual(brandt.cases);
    expect([...osei.wrong, ...brandt.wrong]).toEqual([]);
  });

  it('is not needed to come back: each new connection reaches the other server, which has all that follows', async () => {
    const [osei, brandt] = [await arrives('tech-osei'), await arrives('tech-brandt')];
    const caseId = 'C-today';
    expect(await osei.does(caseId, schedule(facilityId('Mercy')))).toMatchObject({ ok: true });
    for (let round = 0; round < 5; round++) {
      osei.loseNetwork();
      const answer = await brandt.does(caseId, note(`round ${round}`));
      if (!answer.ok) throw new Error(answer.error.message);
      await osei.reached(answer.events[0]?.seq ?? 0);
    }
    await brandt.reached(osei.held ?? 0);
    expect(osei.cases).toEqual(brandt.cases);
    expect(proxy.connections).toBe(7);
    expect([...osei.wrong, ...brandt.wrong]).toEqual([]);
    const log = one.openLog();
    const notes: unknown[] = [];
    for await (const event of allEvents(log)) {
      if (event.stream === `case/${caseId}` && event.type === 'note.added') notes.push(event.payload);
    }
    expect(notes).toMatchObject([0, 1, 2, 3, 4].map((round) => ({ text: `round ${round}` })));
    expect(await log.verify()).toMatchObject({ ok: true });
    await log.close();
  });
});
