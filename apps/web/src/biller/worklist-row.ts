import { type CaseDetails, type CaseId, localDate, type TimeRecord, type UserId } from '@ionm-clock/domain';
import type { RecordRow } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import type { CaseView } from '../log/case-views.ts';
import { dateText } from '../texts/date-text.ts';

export type RecordStatus = RecordRow['status'];

/** An ended case as the worklist shows it. */
export interface WorklistRow {
  readonly caseId: CaseId;
  readonly view: CaseView;
  readonly details: CaseDetails;
  readonly dateOfService: string;
  /** Undefined until the server has computed it for the first time. */
  readonly record: TimeRecord | undefined;
  readonly status: RecordStatus;
  /** The case has changed since the record was computed: what it says is not the truth any more. */
  readonly recomputing: boolean;
}

/**
 * The row of a case; undefined while its clock has not ended. A finalized record comes from the log itself, any other
 * from what the server last computed. `version` is that of the case in the log held here.
 */
export function worklistRow(
  view: CaseView,
  version: number,
  computed: RecordRow | undefined,
): WorklistRow | undefined {
  const { id, clock, details, record } = view.state;
  if (clock.status !== 'ended') return undefined;
  const dateOfService = localDate(clock.startedAt, details.timeZone);
  const row = { caseId: id, view, details, dateOfService };
  if (record.status === 'finalized') {
    const status = record.exported ? 'exported' : 'finalized';
    return { ...row, record: record.record, status, recomputing: false };
  }
  const upToDate = computed?.status === 'ended' && computed.caseVersion >= version;
  return { ...row, record: computed?.record, status: 'ended', recomputing: !upToDate };
}

/** Whether the record was finalized before records kept their documentation; what it says is kept as it was. */
export function isOfFirstFormat({ status, view }: WorklistRow): boolean {
  const finalized = view.events.findLast((event) => event.type === 'record.finalized');
  return status !== 'ended' && finalized?.payload.record.format === 'ionm-record/1';
}

/** `95941 × 2`, `95940 × 1`: the lines of all physicians, one text a code; `no units` when nothing is billed. */
export function unitTexts(record: TimeRecord): readonly string[] {
  const units = new Map<string, number>();
  for (const line of record.lines) units.set(line.code, (units.get(line.code) ?? 0) + line.units);
  return units.size === 0 ? [t`no units`] : [...units].map(([code, count]) => `${code} × ${count}`);
}

/** As people at the desk say it: an ended case is ready to be finalized. */
export const statusWords = (): Readonly<Record<RecordStatus, string>> => ({
  ended: t`ready`,
  finalized: t`finalized`,
  exported: t`exported`,
});

/** Whether every word of the search is found in the row, in whatever column. */
export function matchesSearch(row: WorklistRow, search: string, nameOf: (id: UserId) => string): boolean {
  const { details, record } = row;
  const haystack = [
    row.caseId,
    row.dateOfService,
    dateText(row.dateOfService),
    details.room,
    details.facility,
    details.patientLabel,
    details.procedure,
    details.primaryProcedure,
    statusWords()[row.status],
    ...(record === undefined ? [] : unitTexts(record)),
    ...(record?.physicians.map((physician) => nameOf(physician.physicianId)) ?? []),
    ...(record?.findings.flatMap((finding) => [finding.code, finding.severity]) ?? []),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

const startOf = ({ view: { state } }: WorklistRow): number =>
  state.clock.status === 'not-started' ? 0 : state.clock.startedAt;

/** The latest start of monitoring first. */
export const worklistOrder = (a: WorklistRow, b: WorklistRow): number =>
  startOf(b) - startOf(a) || (a.caseId < b.caseId ? -1 : 1);
