import type { CaseEvent } from '../case/events.ts';
import type { Instant } from '../time/instant.ts';
import { ofPresentFormat } from './record-formats.ts';
import type { TimeRecord } from './time-record.ts';

/** One time that a record of a case went out, and exactly what went out then. */
export interface ExportOf<Event extends CaseEvent> {
  readonly event: Event & { readonly type: 'record.exported' };
  readonly at: Instant;
  /** Absent where it went out before batches had names. */
  readonly batch?: string;
  readonly version: number;
  readonly record: TimeRecord;
}

/** Each time that the record of a case went out, in order of the log, with the version that went out: it stays as it was then. */
export function exportsOf<Event extends CaseEvent>(events: readonly Event[]): readonly ExportOf<Event>[] {
  const versions = new Map<number, TimeRecord>();
  return events.flatMap((event) => {
    if (event.type === 'record.finalized') {
      const record = ofPresentFormat(event.payload.record);
      versions.set(record.version, record);
    }
    if (!isExport(event)) return [];
    const { version, batch } = event.payload;
    const record = versions.get(version);
    if (record === undefined) return [];
    return [{ event, at: event.at, version, record, ...(batch === undefined ? {} : { batch }) }];
  });
}

const isExport = <Event extends CaseEvent>(
  event: Event,
): event is Event & { readonly type: 'record.exported' } => event.type === 'record.exported';
