import { type CaseCommand, caseId } from '@ionm-clock/domain';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { ServerLog, TECHNOLOGIST } from './testing/server-log.ts';
import { BRANDT, OSEI, Tablet, type TestLink } from './testing/tablet.ts';

const START: CaseCommand = { type: 'startMonitoring' };
const INTERRUPT: CaseCommand = { type: 'interruptMonitoring' };
const NOT_SAVED: CommandAnswer = { ok: false, error: { code: 'not-saved', message: 'The disk is full.' } };
const TOO_MANY: CommandAnswer = {
  ok: false,
  error: { code: 'too-many-requests', message: 'This is kept here and sent again.' },
};
const FINALIZED: CommandAnswer = { ok: false, error: { code: 'record-finalized', message: 'Ask a biller.' } };

let server: ServerLog;
let tablet: Tablet;
let link: TestLink;

beforeEach(async () => {
  server = new ServerLog().schedule('A').schedule('B');
  tablet = new Tablet();
  await tablet.client.open(OSEI);
  link = await tablet.connects();
  tablet.client.takeSnapshot(server.snapshot());
});

/** Stores what was sent, and gives the answer. */
function stores({ sent }: TestLink, index: number): CommandAnswer {
  const message = sent[index];
  if (message === undefined) throw new Error(`nothing was sent as number ${index}`);
  const from = server.head;
  server.does(message.caseId, TECHNOLOGIST, message.command, message.commandId);
  return { ok: true, events: server.events.slice(from) };
}

const commands = ({ sent }: TestLink) => sent.map(({ commandId, command }) => [commandId, command.type]);

describe('sending', () => {
  test('a tap is sent at once, with the instant at which it was made', async () => {
    await tablet.taps('A', START);
    expect(link.sent).toMatchObject([{ commandId: 'tap-1', caseId: 'A', at: tablet.now, command: START }]);
    expect(tablet.statusOf('A')).toBe('running');
  });

  test('what the server has stored stays shown until the log says it too, and is then gone from the outbox', async () => {
    await tablet.taps('A', START);
    const before = server.head;
    await link.answers(0, stores(link, 0));
    expect(tablet.shown.outbox).toMatchObject([{ status: 'stored' }]);
    expect(tablet.statusOf('A')).toBe('running');
    tablet.client.takeBatch(server.batch(before, server.head));
    expect(tablet.shown.outbox).toEqual([]);
    expect(tablet.statusOf('A')).toBe('running');
  });

  test('a case’s taps go one after another; the screen and other cases do not wait for a slow answer', async () => {
    await tablet.taps('A', START);
    await tablet.taps('A', INTERRUPT);
    await tablet.taps('B', START);
    expect(tablet.statusOf('A')).toBe('interrupted');
    expect(commands(link)).toEqual([
      ['tap-1', 'startMonitoring'],
      ['tap-3', 'startMonitoring'],
    ]);
    await link.answers(0, stores(link, 0));
    expect(commands(link).at(-1)).toEqual(['tap-2', 'interruptMonitoring']);
  });

  test('on every connection what has no answer goes again, once, under the same id; answers on the old one count no more', async () => {
    await tablet.taps('A', START);
    const links = [link];
    for (let round = 0; round < 5; round++) {
      tablet.client.disconnected();
      links.push(await tablet.connects());
    }
    for (const one of links) expect(commands(one)).toEqual([['tap-1', 'startMonitoring']]);
    await link.answers(0, FINALIZED);
    expect(tablet.shown.refusals).toEqual([]);
    expect(tablet.shown.outbox).toHaveLength(1);
  });

  test('a tap in the moment of connecting is sent once', async () => {
    tablet.client.disconnected();
    const [again] = await Promise.all([tablet.connects(), tablet.taps('A', START)]);
    expect(commands(again)).toEqual([['tap-1', 'startMonitoring']]);
  });

  test('a link that gives no answer is asked again, and the entry stays marked as not saved', async () => {
    await tablet.taps('A', START);
    await link.answers(0, undefined);
    expect(link.sent.map(({ commandId }) => commandId)).toEqual(['tap-1', 'tap-1']);
    expect(tablet.client.views().get(caseId('A'))?.pending).toBe(true);
  });

  test('what the server could not store goes again after a rest', async () => {
    await tablet.taps('A', START);
    await link.answers(0, NOT_SAVED);
    expect(link.sent).toHaveLength(1);
    await tablet.waits(1_000);
    expect(link.sent).toHaveLength(2);
  });

  test('what was one too many for the server is kept, and goes again after a rest, before what follows', async () => {
    await tablet.taps('A', START);
    await tablet.taps('A', INTERRUPT);
    await link.answers(0, TOO_MANY);
    expect(tablet.shown.refusals).toEqual([]);
    expect(tablet.shown.outbox.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
    await tablet.waits(1_000);
    expect(link.sent.map(({ commandId }) => commandId)).toEqual(['tap-1', 'tap-1']);
    await tablet.loadAgain();
    expect(commands(await tablet.connects())).toEqual([['tap-1', 'startMonitoring']]);
  });

  test('somebody else on the same device sends nothing of it', async () => {
    tablet.client.disconnected();
    await tablet.taps('A', START);
    await tablet.client.open(BRANDT);
    expect((await tablet.connects()).sent).toEqual([]);
    await tablet.client.open(OSEI);
    expect(commands(await tablet.connects())).toEqual([['tap-1', 'startMonitoring']]);
  });

  test('what was tapped just before somebody else took over waits for its person', async () => {
    const tapped = tablet.taps('A', START);
    await tablet.client.open(BRANDT);
    await tapped;
    await tablet.client.open(OSEI);
    expect(tablet.shown.outbox).toMatchObject([{ command: START, actor: { userId: OSEI.userId } }]);
  });
});

describe('the log', () => {
  test('a batch that leaves a gap is not taken, and what is missing is asked for', () => {
    server.does('A', TECHNOLOGIST, START).does('A', TECHNOLOGIST, INTERRUPT);
    tablet.client.takeBatch(server.batch(server.head - 1, server.head));
    expect(link.caughtUpFrom).toEqual([2]);
    expect(tablet.shown.confirmed?.held).toBe(2);
  });

  test('that was put back and lacks what was stored gets it again', async () => {
    await tablet.taps('A', START);
    await link.answers(0, stores(link, 0));
    tablet.client.disconnected();
    const again = await tablet.connects();
    tablet.client.takeSnapshot(new ServerLog().schedule('A').schedule('B').snapshot());
    expect(commands(again)).toEqual([['tap-1', 'startMonitoring']]);
  });

  test('of another log nothing is taken for stored: it goes again', async () => {
    await tablet.taps('A', START);
    await link.answers(0, stores(link, 0));
    tablet.client.disconnected();
    const again = await tablet.connects();
    expect(again.sent).toEqual([]);
    const restored = new ServerLog().schedule('A').schedule('B').snapshot();
    tablet.client.takeSnapshot({ ...restored, logId: 'restored' });
    expect(commands(again)).toEqual([['tap-1', 'startMonitoring']]);
  });
});

describe('a refused command', () => {
  beforeEach(async () => {
    await tablet.taps('A', START);
    await link.answers(0, FINALIZED);
  });

  test('is undone on the screen and told, also after the page is loaded again', async () => {
    expect(tablet.statusOf('A')).toBe('not-started');
    const refused = [
      { commandId: 'tap-1', command: START, error: { code: 'record-finalized', message: 'Ask a biller.' } },
    ];
    expect(tablet.shown).toMatchObject({ outbox: [], refusals: refused });
    await tablet.loadAgain();
    expect(tablet.shown).toMatchObject({ outbox: [], refusals: refused });
  });

  test('goes again for the same instant, when the person says so', async () => {
    const { at } = tablet.refused;
    await tablet.waits(60_000);
    await tablet.client.retry(tablet.refused.commandId);
    expect(tablet.shown.refusals).toEqual([]);
    expect(link.sent.at(-1)).toMatchObject({ commandId: 'tap-2', command: START, at });
    await tablet.loadAgain();
    expect(tablet.shown).toMatchObject({ outbox: [{ commandId: 'tap-2' }], refusals: [] });
  });

  test('is gone when the person lets it go', async () => {
    await tablet.client.discard(tablet.refused.commandId);
    expect(tablet.shown.refusals).toEqual([]);
    await tablet.loadAgain();
    expect(tablet.shown).toMatchObject({ outbox: [], refusals: [] });
  });
});
