import { NOTHING_WRITTEN } from '../case/documentation.ts';
import type { ClaimLine, PhysicianTime, TimeRecord } from './time-record.ts';

/** What a record was before it carried documentation, attention, concurrency and the events of each line. */
type FirstRecord = Omit<TimeRecord, 'format' | 'documentation' | 'physicians' | 'lines' | 'findings'> & {
  readonly format: 'ionm-record/1';
  readonly physicians: readonly Omit<PhysicianTime, 'attention' | 'concurrency'>[];
  readonly lines: readonly (Omit<ClaimLine, 'trace'> & {
    readonly trace: Omit<ClaimLine['trace'], 'eventIds'>;
  })[];
  readonly findings: readonly (Omit<TimeRecord['findings'][number], 'eventIds'> &
    Partial<Pick<TimeRecord['findings'][number], 'eventIds'>>)[];
};

/** A finalized record as any version of the program has stored it. */
export type StoredRecord = TimeRecord | FirstRecord;

/**
 * A stored record in the present format. What an earlier format did not hold is empty; what it says is kept as it was: a
 * finalized record is never computed again.
 */
export function ofPresentFormat(record: StoredRecord): TimeRecord {
  if (record.format === 'ionm-record/2') {
    const { documentation } = record;
    // Those that were finalized before there were any carry no list of them.
    const { messages = [], interpretations = [] }: Partial<typeof documentation> = documentation;
    return documentation.messages === messages && documentation.interpretations === interpretations
      ? record
      : { ...record, documentation: { ...documentation, messages, interpretations } };
  }
  return {
    ...record,
    format: 'ionm-record/2',
    physicians: record.physicians.map((time) => ({ ...time, attention: [], concurrency: [] })),
    lines: record.lines.map((line) => ({ ...line, trace: { ...line.trace, eventIds: [] } })),
    findings: record.findings.map((finding) => ({ ...finding, eventIds: finding.eventIds ?? [] })),
    documentation: { ...NOTHING_WRITTEN, technologists: [] },
  };
}
