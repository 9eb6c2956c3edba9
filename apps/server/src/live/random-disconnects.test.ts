import { type CaseCommand, fold, mayIssue, maySeeCase, type User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage } from '@ionm-clock/protocol';
import { expect, it } from 'vitest';
import { allEvents, loggedEvent } from '../log/index.ts';
import { JOIN, message, note, START, STOP, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { BILLER, DR_NORTH, DR_SOUTH, NORTH, SOUTH, TECH_NORTH, TECH_SOUTH } from '../testing/organisation.ts';
import { RandomSource } from '../testing/random-source.ts';
import { TestServer } from '../testing/test-server.ts';
import { asSeenBy } from './visible-events.ts';

const USERS: readonly User[] = [TECH_NORTH, TECH_NORTH, TECH_SOUTH, DR_NORTH, DR_SOUTH, BILLER];
const CASES = ['N-1', 'N-2', 'N-3', 'S-1', 'S-2'];
const COMMANDS: readonly CaseCommand[] = [
  schedule(NORTH),
  schedule(SOUTH),
  START,
  { type: 'interruptMonitoring' },
  { type: 'resumeMonitoring' },
  STOP,
  JOIN,
  { type: 'moveTo', location: 'in-room' },
  { type: 'leaveCase' },
  { type: 'handOver', to: DR_NORTH.userId, location: 'remote' },
  { type: 'handOver', to: DR_SOUTH.userId, location: 'remote' },
  note('again'),
  note('and again'),
  { type: 'finalizeRecord' },
  { type: 'reopenRecord', reason: 'something was missing' },
];

const SEEDS = process.env['SEED'] === undefined ? [1, 2, 3, 6] : [Number(process.env['SEED'])];
const STEPS = 500;

/** Sends until there is an answer, over every break, as the web app does. */
async function sendsUntilAnswered(client: LiveClient, sent: CommandMessage): Promise<CommandAnswer> {
  for (;;) {
    await client.until(() => client.socket.connected);
    const answer = await client.sends(sent).catch(() => undefined);
    if (answer?.ok || (answer !== undefined && answer.error.code !== 'shutting-down')) return answer;
  }
}

/** What everyone sees, from the log itself, and the last position. */
async function logOnDisk(server: TestServer) {
  const store = server.openLog();
  const events = [];
  for await (const stored of allEvents(store)) events.push(loggedEvent(stored) ?? []);
  const verified = await store.verify();
  await store.close();
  const byCase = Map.groupBy(events.flat(), (event) => event.caseId);
  // Nobody is told what is of no case, such as who asked for what they may not have.
  const told = events.flat().at(-1)?.seq ?? 0;
  return { byCase, told, head: events.length, verified };
}

it.each(SEEDS)(
  'nobody misses an event or gets it twice, whoever is cut off when (seed %i)',
  async (seed) => {
    const random = new RandomSource(seed);
    const server = await TestServer.started();
    const clients = await Promise.all(USERS.map((user) => server.client(user)));
    const answers: Promise<readonly [CommandMessage, CommandAnswer]>[] = [];
    for (let step = 0; step < STEPS; step++) {
      const client = random.oneOf(clients);
      const action = random.number(100);
      if (action < 70) {
        const mine = COMMANDS.filter(({ type }) => mayIssue(client.user.role, type));
        const sent = message(random.oneOf(CASES), random.oneOf(mine));
        answers.push(sendsUntilAnswered(client, sent).then((answer) => [sent, answer]));
      } else if (action < 80) client.loseNetwork();
      else if (action < 85) client.socket.disconnect();
      else if (action < 90) client.socket.connect();
      else if (action < 98) {
        for (const one of clients) one.socket.connect();
        await answers.at(-1);
      } else {
        await server.stop();
        await server.start();
      }
    }
    for (const client of clients) client.socket.connect();
    const answered = await Promise.all(answers);
    const { byCase, told, head, verified } = await logOnDisk(server);
    await Promise.all(clients.map((client) => client.reached(told)));

    expect(verified).toMatchObject({ ok: true, events: head });
    const stored = Map.groupBy([...byCase.values()].flat(), (event) => event.commandId);
    for (const [sent, answer] of answered) {
      expect(stored.get(sent.commandId)).toEqual(answer.ok ? answer.events : undefined);
    }
    for (const client of clients) {
      const visible = [...byCase]
        .filter(([caseId, events]) => {
          const state = fold(caseId, events);
          return state !== undefined && maySeeCase(client.user, state);
        })
        .map(([caseId, events]) => [caseId, asSeenBy(client.user, events)] as const);
      expect(client.wrong).toEqual([]);
      expect(new Map([...client.cases].toSorted())).toEqual(new Map(visible.toSorted()));
      expect(client.folded()).toEqual(
        new Map(visible.map(([caseId, events]) => [caseId, fold(caseId, events)])),
      );
    }
    expect(head).toBeGreaterThan(50);
    await server.stopAndForget();
  },
  20_000,
);
