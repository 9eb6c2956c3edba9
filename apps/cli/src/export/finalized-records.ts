import type { CaseId, ExportFormat, LoggedEvent } from '@ionm-clock/domain';
import { copiedRecord, type OutgoingRecord } from '@ionm-clock/exports';
import { allEvents, caseOfStream, type EventStore, loggedEvent } from '@ionm-clock/server/log';
import { evolveOrganisation, type Organisation } from '@ionm-clock/server/organisation';
import type { Progress } from '../progress.ts';
import { isAskedFor, type RecordFilter } from './record-filter.ts';
import type { RecordSource } from './record-source.ts';

/** What is kept in memory of a case while its log is read: where its events are, and not what they say. */
interface CasePlaces {
  readonly seqs: number[];
  isFinalized: boolean;
  dateOfService?: string;
}

/**
 * The finalized records of a log that are asked for, by date of service, then by case. `start`: the organisation before the log says anything of it.
 * Only places in the log are kept, so that memory grows with the number of cases by some hundred bytes each, whatever is in them.
 */
export async function finalizedRecords(
  store: EventStore,
  start: Organisation,
  format: ExportFormat,
  filter: RecordFilter,
  progress: Progress,
): Promise<RecordSource> {
  let organisation = start;
  const cases = new Map<CaseId, CasePlaces>();
  for await (const stored of allEvents(store, 0, PAGE)) {
    organisation = evolveOrganisation(organisation, stored);
    const id = caseOfStream(stored.stream);
    if (id === undefined || !(format === 'json' || IS_ABOUT_RECORD.test(stored.type))) continue;
    const one = cases.get(id) ?? { seqs: [], isFinalized: false };
    cases.set(id, one);
    one.seqs.push(stored.seq);
    note(one, loggedEvent(stored));
    progress.reading(cases.size, 0, 0);
  }
  const found = [...cases].filter(
    ([id, { isFinalized, dateOfService }]) => isFinalized && isAskedFor(filter, id, dateOfService),
  );
  const ordered = found.toSorted(
    ([a, one], [b, other]) => order(one.dateOfService ?? '', other.dateOfService ?? '') || order(a, b),
  );
  return {
    ok: true,
    organisation,
    caseIds: ordered.map(([id]) => id),
    records: (of) => ({
      async *[Symbol.asyncIterator]() {
        for (const [id, { seqs }] of ordered) {
          if (!of.has(id)) continue;
          const outgoing = await recordAt(store, seqs, format);
          if (outgoing !== undefined) yield outgoing;
        }
      },
    }),
  };
}

/** So many events are in memory at once; some of them hold whole records. */
const PAGE = 500;

const IS_ABOUT_RECORD = /^record[.]/;

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function note(one: CasePlaces, event: LoggedEvent | undefined): void {
  if (event?.type === 'record.reopened') one.isFinalized = false;
  if (event?.type !== 'record.finalized') return;
  const { dateOfService } = event.payload.record;
  one.isFinalized = true;
  if (dateOfService === undefined) delete one.dateOfService;
  else one.dateOfService = dateOfService;
}

/** The log is append-only: the events are there as they were when it was looked through. */
async function recordAt(
  store: EventStore,
  seqs: readonly number[],
  format: ExportFormat,
): Promise<OutgoingRecord | undefined> {
  const events: LoggedEvent[] = [];
  for (const seq of seqs) {
    const [stored] = await store.read(seq - 1, 1);
    const event = stored && loggedEvent(stored);
    if (event !== undefined) events.push(event);
  }
  const outgoing = copiedRecord(events, format);
  return outgoing && format === 'json' ? { ...outgoing, events } : outgoing;
}
