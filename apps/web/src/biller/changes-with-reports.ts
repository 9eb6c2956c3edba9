import type { Documentation, SignalChange, SurgeonReport } from '@ionm-clock/domain';

/** A signal change with what the surgeon was told from then on, until the next change. */
export interface ReportedChange {
  readonly change: SignalChange;
  readonly reports: readonly SurgeonReport[];
  /** Told of it only after another change; undefined if there are reports, or none followed at all. */
  readonly toldLater: SurgeonReport | undefined;
}

/** Everything that was said of signals and to the surgeon, in order of time. */
export interface ReportedChanges {
  /** Told before any change. */
  readonly before: readonly SurgeonReport[];
  readonly changes: readonly ReportedChange[];
}

/**
 * Which report belongs to which change. The log does not say, so a report goes with the latest change before it; at one instant the
 * report comes after the change, as for the finding `no-report-to-surgeon`.
 */
export function changesWithReports({
  changes,
  reports,
}: Pick<Documentation, 'changes' | 'reports'>): ReportedChanges {
  const inOrder = changes.toSorted((a, b) => a.at - b.at);
  const told = reports.toSorted((a, b) => a.at - b.at);
  const first = inOrder[0]?.at ?? Number.POSITIVE_INFINITY;
  return {
    before: told.filter(({ at }) => at < first),
    changes: inOrder.map((change, index) => {
      const next = inOrder[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      const own = told.filter(({ at }) => change.at <= at && at < next);
      return {
        change,
        reports: own,
        toldLater: own.length > 0 ? undefined : told.find(({ at }) => at >= next),
      };
    }),
  };
}
