import {
  type CaseDetails,
  type CaseId,
  type Incompleteness,
  type Instant,
  incompleteness,
  isOnWorklist,
  localDate,
  type TimeRecord,
  type UserId,
  unitsDifference,
  type WorklistState,
  worklistState,
} from '@ionm-clock/domain';
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
  /** Where it stands on its way out. */
  readonly stands: WorklistState;
  /** What keeps an open record from going out as it is. */
  readonly lacks: readonly Incompleteness[];
  /** How many units more than the payer has, if it went out and is amended. */
  readonly unitsSinceExport: number | undefined;
  /** The case has changed since the record was computed: what it says is not the truth any more. */
  readonly recomputing: boolean;
}

/**
 * The row of a case; undefined while it is nothing for a biller. A finalized record comes from the log itself, any other
 * from what the server last computed. `version` is that of the case in the log held here.
 */
export function worklistRow(
  view: CaseView,
  version: number,
  computed: RecordRow | undefined,
  now: Instant,
): WorklistRow | undefined {
  const { id, clock, details, record } = view.state;
  if (clock.status === 'not-started' || !isOnWorklist(view.state, now)) return undefined;
  const dateOfService = localDate(clock.startedAt, details.timeZone);
  const row = { caseId: id, view, details, dateOfService };
  if (record.status === 'finalized') {
    const status = record.exported ? 'exported' : 'finalized';
    return { ...row, ...standing(view, record.record), record: record.record, status, recomputing: false };
  }
  const isOpen = computed?.status === 'ended' || computed?.status === 'running';
  const recomputing = !(isOpen && computed.caseVersion >= version);
  const status = clock.status === 'ended' ? 'ended' : 'running';
  return { ...row, ...standing(view, computed?.record), record: computed?.record, status, recomputing };
}

function standing({ state }: CaseView, record: TimeRecord | undefined) {
  const stands = worklistState(state, record);
  const { lastExport } = state.record;
  return {
    stands,
    lacks: state.record.status === 'finalized' ? [] : incompleteness(state, record),
    unitsSinceExport:
      stands === 'amended' && lastExport !== undefined && record !== undefined
        ? unitsDifference(lastExport.record, record)
        : undefined,
  };
}

/** Whether the record can still be changed: nobody has finalized it, or it was reopened. */
export const isOpen = ({ status }: Pick<WorklistRow, 'status'>): boolean =>
  status === 'ended' || status === 'running';

/** Whether the record was finalized before records kept their documentation; what it says is kept as it was. */
export function isOfFirstFormat({ status, view }: WorklistRow): boolean {
  const finalized = view.events.findLast((event) => event.type === 'record.finalized');
  return !isOpen({ status }) && finalized?.payload.record.format === 'ionm-record/1';
}

/** `95941 × 2`, `95940 × 1`: the lines of all physicians, one text a code; `no units` when nothing is billed. */
export function unitTexts(record: TimeRecord): readonly string[] {
  const units = new Map<string, number>();
  for (const line of record.lines) units.set(line.code, (units.get(line.code) ?? 0) + line.units);
  return units.size === 0 ? [t`no units`] : [...units].map(([code, count]) => `${code} × ${count}`);
}

/** As people at the desk say where a record stands. */
export const stateWords = (): Readonly<Record<WorklistState, string>> => ({
  incomplete: t`incomplete`,
  ready: t`ready`,
  finalized: t`finalized`,
  exported: t`exported`,
  amended: t`amended`,
});

/** The same of one row: an amended record is open, or finalized anew. */
export function standsText({ stands, status }: Pick<WorklistRow, 'stands' | 'status'>): string {
  if (stands !== 'amended') return stateWords()[stands];
  return isOpen({ status }) ? t`amended, open` : t`amended, finalized`;
}

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
    standsText(row),
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
