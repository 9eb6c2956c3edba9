import type { Finding, Severity, TimeRecord } from '@ionm-clock/domain';
import type { RecordRow } from '@ionm-clock/protocol';

export type RecordStatus = RecordRow['status'];

/** A record as the worklist shows it; `pending` while the server has not said so yet. */
export interface WorklistRow {
  readonly record: TimeRecord;
  readonly status: RecordStatus;
  readonly pending: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export interface FindingCount {
  readonly severity: Severity;
  readonly count: number;
}

/** How many findings of each severity there are, the gravest first; none of nought. */
export function findingCounts(findings: readonly Finding[]): readonly FindingCount[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
}

/** `95941 × 2, 95940 × 1`: the lines of all physicians, one part a code. */
export function linesText(record: TimeRecord): string {
  const units = new Map<string, number>();
  for (const line of record.lines) units.set(line.code, (units.get(line.code) ?? 0) + line.units);
  return [...units].map(([code, count]) => `${code} × ${count}`).join(', ');
}

/** Whether every word of the search is found in the row, in whatever column. */
export function matchesSearch(row: WorklistRow, search: string, nameOf: (id: string) => string): boolean {
  const { record, status } = row;
  const { details } = record;
  const haystack = [
    record.caseId,
    record.dateOfService,
    details.room,
    details.facility,
    details.patientLabel,
    details.procedure,
    details.primaryProcedure,
    status,
    linesText(record),
    ...record.physicians.map((physician) => nameOf(physician.physicianId)),
    ...record.findings.flatMap((finding) => [finding.code, finding.severity]),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Newest date of service first, then by the start of monitoring, latest first. */
export const worklistOrder = (a: WorklistRow, b: WorklistRow): number =>
  (b.record.startedAt ?? 0) - (a.record.startedAt ?? 0) || (a.record.caseId < b.record.caseId ? -1 : 1);
