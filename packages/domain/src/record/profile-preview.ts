import type { PayerProfile } from '../billing/payer-profile.ts';
import { type ProfileBook, profileOfCase } from '../billing/profile-book.ts';
import { compare } from '../billing/text-order.ts';
import type { CaseState } from '../case/case-state.ts';
import type { FindingCode, Severity } from '../findings/finding.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Instant, Seconds } from '../time/instant.ts';
import { computeRecords } from './compute-records.ts';
import type { TimeRecord } from './time-record.ts';

/** What of a record a payer profile decides. */
export interface RecordOutcome {
  readonly lines: readonly {
    readonly physicianId: UserId;
    readonly code: string;
    readonly units: number;
    readonly seconds: Seconds;
  }[];
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly seconds?: Seconds;
  }[];
}

/** A case whose record would come out otherwise. */
export interface RecordChange {
  readonly caseId: CaseId;
  readonly dateOfService?: string;
  /** Its finalized record stays as it is; what is told is what it would come to if it were reopened. */
  readonly finalized: boolean;
  readonly before: RecordOutcome;
  readonly after: RecordOutcome;
}

/** What a version of a payer profile would change on the cases of a world. */
export interface ProfilePreview {
  /** How many ended cases would be billed by this version. */
  readonly billedByIt: number;
  /** The ended cases that would come out otherwise, the latest date of service first. */
  readonly changes: readonly RecordChange[];
  /** The units of all ended cases by code, where they differ. */
  readonly units: readonly { readonly code: string; readonly before: number; readonly after: number }[];
}

/**
 * What would change if `candidate` were in the book: both worlds are computed and compared, since caps and concurrency cross
 * cases. With `onCasesOf`, the cases of that profile are billed by the candidate too, whatever its dates, so that one sees what
 * a new contract would bring. Cases whose profile is not in the book are left out. Nothing is saved.
 */
export function profilePreview(
  states: readonly CaseState[],
  book: ProfileBook,
  candidate: PayerProfile,
  onCasesOf?: string,
  asOf?: Instant,
): ProfilePreview {
  const { effectiveTo: _, ...endless } = candidate;
  const whatIf: PayerProfile = { ...endless, effectiveFrom: '0000-01-01' };
  const next = book.with(candidate);
  const isIt = (state: CaseState): boolean =>
    state.details.payerProfile === onCasesOf || profileOfCase(next, state) === candidate;
  const known = states.filter((state) => profileOfCase(next, state) !== undefined);
  const recordsBy = (profileOf: (state: CaseState) => PayerProfile | undefined) =>
    computeRecords(
      known.flatMap((state) => {
        const profile = profileOf(state);
        return profile === undefined ? [] : [{ state, profile }];
      }),
      asOf,
    );
  const before = new Map(
    recordsBy((state) => profileOfCase(book, state)).map((record) => [record.caseId, record]),
  );
  const after = recordsBy((state) =>
    state.details.payerProfile === onCasesOf ? whatIf : profileOfCase(next, state),
  );
  const finalized = new Set(known.filter(({ record }) => record.status === 'finalized').map(({ id }) => id));
  const ended = new Set(known.filter(({ clock }) => clock.status === 'ended').map(({ id }) => id));
  return {
    billedByIt: known.filter((state) => ended.has(state.id) && isIt(state)).length,
    changes: after
      .filter(({ caseId }) => ended.has(caseId))
      .flatMap((record) => changeOf(before.get(record.caseId), record, finalized))
      .sort((a, b) => compare(b.dateOfService ?? '', a.dateOfService ?? '') || compare(a.caseId, b.caseId)),
    units: unitChanges([...before.values()], after),
  };
}

const NOTHING: RecordOutcome = { lines: [], findings: [] };

function changeOf(
  before: TimeRecord | undefined,
  record: TimeRecord,
  finalized: ReadonlySet<CaseId>,
): RecordChange[] {
  const { caseId, dateOfService } = record;
  const change = {
    caseId,
    ...(dateOfService === undefined ? {} : { dateOfService }),
    finalized: finalized.has(caseId),
    before: before === undefined ? NOTHING : outcomeOf(before),
    after: outcomeOf(record),
  };
  return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
}

const outcomeOf = ({ lines, findings }: TimeRecord): RecordOutcome => ({
  lines: lines.map(({ physicianId, code, units, seconds }) => ({ physicianId, code, units, seconds })),
  findings: findings.map(({ code, severity, seconds }) =>
    seconds === undefined ? { code, severity } : { code, severity, seconds },
  ),
});

function unitChanges(before: readonly TimeRecord[], after: readonly TimeRecord[]): ProfilePreview['units'] {
  const [was, becomes] = [unitsByCode(before), unitsByCode(after)];
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .sort(compare)
    .map((code) => ({ code, before: was.get(code) ?? 0, after: becomes.get(code) ?? 0 }))
    .filter((units) => units.before !== units.after);
}

function unitsByCode(records: readonly TimeRecord[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { lines } of records) {
    for (const line of lines) units.set(line.code, (units.get(line.code) ?? 0) + line.units);
  }
  return units;
}
