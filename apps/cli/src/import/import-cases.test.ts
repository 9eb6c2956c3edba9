import {
  type CommandId,
  commandId,
  eventId,
  type Instant,
  instant,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import { type FileCase, readCaseFiles } from '@ionm-clock/protocol';
import { allEvents, MemoryStore, type NewAnswer, type StoredAnswer } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { goldenFiles } from '../testing/golden-cases.ts';
import { importCases } from './import-cases.ts';

const NOW = instant(Date.parse('2026-12-01T00:00:00Z'));

function golden(name: string): readonly FileCase[] {
  const read = readCaseFiles([{ name: 'world.json', text: JSON.stringify(goldenFiles(name)) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.cases;
}

/** A note that someone else adds to a stream. */
const note = (stream: string, number: number, at: Instant): NewAnswer => ({
  commandId: commandId(`someone-else-${number}`),
  actorId: userId('tech-1'),
  stream,
  afterVersion: number,
  events: [
    {
      id: eventId(`note-${number}`),
      type: 'note.added',
      at,
      atErrorMs: milliseconds(0),
      recordedAt: at,
      source: 'tap',
      actor: { userId: userId('tech-1'), role: 'technologist' },
      payload: { text: 'x' },
    },
  ],
});

/** A log to which a server writes between the reading and the writing of an import, so many times. */
class BusyStore extends MemoryStore {
  readonly #stream: string;
  #writes: number;
  #written = 0;

  constructor(stream: string, writes: number) {
    super();
    this.#stream = stream;
    this.#writes = writes;
  }

  override async answersOf(ids: readonly CommandId[]): Promise<ReadonlyMap<CommandId, StoredAnswer>> {
    const answers = await super.answersOf(ids);
    if (this.#writes-- > 0) await this.commit(await this.head(), [note(this.#stream, this.#written++, NOW)]);
    return answers;
  }
}

async function streamsOf(store: MemoryStore): Promise<string[]> {
  const streams: string[] = [];
  for await (const event of allEvents(store)) streams.push(event.stream);
  return streams;
}

describe('an import beside a server that writes', () => {
  it('waits for its turn and loses nothing of either', async () => {
    const store = new BusyStore('case/other', 3);
    expect(await importCases(store, golden('past-midnight'), NOW)).toMatchObject({
      ok: true,
      imported: ['A'],
    });
    expect(await streamsOf(store)).toEqual([...Array(3).fill('case/other'), ...Array(4).fill('case/A')]);
  });

  it('sees a case that came in while it was about to write', async () => {
    const store = new BusyStore('case/A', 1);
    expect(await importCases(store, golden('past-midnight'), NOW)).toEqual({
      ok: false,
      problems: [
        {
          file: 'world.json',
          path: '[0].case.id',
          reason: 'the log has another case A: give this one another id',
        },
      ],
    });
    expect(await streamsOf(store)).toEqual(['case/A']);
  });

  it('gives up in the end, and leaves the log as it was', async () => {
    const store = new BusyStore('case/other', Number.POSITIVE_INFINITY);
    const result = await importCases(store, golden('past-midnight'), NOW);
    expect(result).toEqual({ ok: false, reason: expect.stringContaining('nothing was imported') });
    expect(new Set(await streamsOf(store))).toEqual(new Set(['case/other']));
  });
});

describe('an import', () => {
  it('lets nothing be stored in the future, from which a server would take its time', async () => {
    const store = new MemoryStore();
    const [one, ...rest] = golden('past-midnight');
    if (one === undefined) throw new Error('no case');
    const recordedAt = instant(NOW + 3_600_000);
    const events = one.events.map((event) => ({ ...event, recordedAt }));
    expect(await importCases(store, [{ ...one, events }, ...rest], NOW)).toMatchObject({ ok: true });
    for await (const event of allEvents(store)) expect(event.recordedAt).toBe(NOW);
  });

  it('of no case is done at once', async () => {
    const store = new MemoryStore();
    expect(await importCases(store, [], NOW)).toEqual({ ok: true, imported: [], alreadyThere: [] });
    expect(await store.head()).toBe(0);
  });
});
