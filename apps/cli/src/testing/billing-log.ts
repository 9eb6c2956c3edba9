import { join } from 'node:path';
import {
  type BillingSetup,
  CPT,
  caseId,
  commandId,
  computeRecords,
  destinationId,
  type ExportFormat,
  eventId,
  type Instant,
  instant,
  milliseconds,
  type Person,
  userId,
} from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { allEvents, caseStream, type EventStore, logPath, SqliteStore } from '@ionm-clock/server/log';
import { ORGANISATION_STREAM } from '@ionm-clock/server/organisation';
import { importCases } from '../import/import-cases.ts';
import { casesIn } from '../profiles/log-contents.ts';
import { TemporaryFolder } from './temporary-folder.ts';

const NOW: Instant = instant(Date.parse('2026-11-05T09:00:00Z'));

/** The log of a billing office in a folder of the running test's own, written as the server writes it. */
export class BillingLog {
  readonly folder = new TemporaryFolder();
  readonly dataDir = join(this.folder.path, 'data');

  /** Puts cases into the log, none of them finalized. */
  imports(...files: readonly object[]): Promise<void> {
    return this.#with(async (store) => {
      const read = readCaseFiles([{ name: 'cases.json', text: JSON.stringify(files) }]);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const imported = await importCases(store, read.cases, NOW);
      if (!imported.ok) throw new Error(JSON.stringify(imported));
    });
  }

  /** Finalizes the records of these cases, as their next version, computed with all cases of the log. */
  finalizes(...ids: readonly string[]): Promise<void> {
    return this.#with(async (store) => {
      const states = await casesIn(store);
      const records = computeRecords(states.map((state) => ({ state, profile: CPT })));
      for (const id of ids) {
        const index = states.findIndex((state) => state.id === id);
        const [state, record] = [states[index], records[index]];
        if (state === undefined || record === undefined) throw new Error(`no case ${id}`);
        await append(store, caseStream(state.id), 'record.finalized', {
          record: { ...record, version: state.record.versions + 1 },
        });
      }
    });
  }

  reopens(id: string): Promise<void> {
    return this.says(caseStream(caseId(id)), 'record.reopened', { reason: 'A room was wrong' });
  }

  exports(id: string, version: number, format: ExportFormat, batch: string): Promise<void> {
    const payload = { version, format, batch, destination: destinationId(format) };
    return this.says(caseStream(caseId(id)), 'record.exported', payload);
  }

  has(person: Pick<Person, 'userId' | 'name'>): Promise<void> {
    const whole: Person = { ...person, grants: [], rights: [], active: true };
    return this.says(ORGANISATION_STREAM, 'person.saved', { person: whole });
  }

  isSetUp(setup: BillingSetup): Promise<void> {
    return this.says(ORGANISATION_STREAM, 'billingSetup.saved', { setup });
  }

  /** Any event, by the program. */
  says(stream: string, type: string, payload: object): Promise<void> {
    return this.#with((store) => append(store, stream, type, payload));
  }

  /** The `seq` of the last event. */
  head(): Promise<number> {
    return this.#with((store) => store.head());
  }

  async #with<Result>(work: (store: EventStore) => Promise<Result>): Promise<Result> {
    const store = new SqliteStore(logPath(this.dataDir));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}

async function append(store: EventStore, stream: string, type: string, payload: object): Promise<void> {
  let afterVersion = 0;
  let head = 0;
  for await (const event of allEvents(store)) {
    head = event.seq;
    if (event.stream === stream) afterVersion = event.version;
  }
  const id = commandId(`test-${head + 1}`);
  const biller = userId('biller');
  const event = {
    id: eventId(`${id}:0`),
    type,
    at: NOW,
    atErrorMs: milliseconds(0),
    recordedAt: NOW,
    source: 'tap',
    actor: { userId: biller, role: 'biller' },
    payload,
  } as const;
  const result = await store.commit(head, [
    { commandId: id, actorId: biller, stream, afterVersion, events: [event] },
  ]);
  if (!result.ok) throw new Error(result.reason);
}

/** A case file: a physician reads it from afar for two hours of a day. */
export const caseOn = (id: string, date: string, physician = 'dr-a'): object => ({
  format: 'ionm-case/1',
  case: {
    id,
    facility: 'Mercy',
    room: `OR ${id}`,
    timeZone: 'America/Chicago',
    payerProfile: 'cpt',
    primaryProcedure: '22633',
  },
  events: [
    {
      id: `${id}-1`,
      type: 'physician.joined',
      at: `${date}T14:00:00Z`,
      physicianId: physician,
      location: 'remote',
    },
    { id: `${id}-2`, type: 'monitoring.started', at: `${date}T14:30:00.125Z`, userId: 'tech-1' },
    { id: `${id}-3`, type: 'monitoring.ended', at: `${date}T16:30:00.125Z`, userId: 'tech-1' },
  ],
});
