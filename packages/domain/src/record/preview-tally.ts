import type { PayerProfile } from '../billing/payer-profile.ts';
import { type ProfileBook, profileOfCase } from '../billing/profile-book.ts';
import { compare } from '../billing/text-order.ts';
import type { CaseState } from '../case/case-state.ts';
import type { FindingCode, Severity } from '../findings/finding.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Seconds } from '../time/instant.ts';
import type { ProfileOf } from './records-within.ts';
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

/** Compares the records of cases with and without a version of a payer profile, some cases after others. */
export class PreviewTally {
  /** Without the version. */
  readonly before: ProfileOf;
  /** With it; a case that no profile of the book bills then is left out of both. */
  readonly after: ProfileOf;
  readonly #isBilledByIt: (state: CaseState) => boolean;
  #billedByIt = 0;
  readonly #changes: RecordChange[] = [];
  readonly #units = { before: new Map<string, number>(), after: new Map<string, number>() };

  constructor(book: ProfileBook, candidate: PayerProfile, onCasesOf?: string) {
    const { effectiveTo: _, ...endless } = candidate;
    const whatIf: PayerProfile = { ...endless, effectiveFrom: '0000-01-01' };
    const next = book.with(candidate);
    this.before = (state) => profileOfCase(book, state);
    this.after = (state) => {
      const profile = profileOfCase(next, state);
      return profile !== undefined && state.details.payerProfile === onCasesOf ? whatIf : profile;
    };
    this.#isBilledByIt = (state) => {
      const profile = this.after(state);
      return profile === whatIf || profile === candidate;
    };
  }

  /** Cases, each once, with those of their records that there are. */
  add(states: readonly CaseState[], before: readonly TimeRecord[], after: readonly TimeRecord[]): void {
    const ended = new Map(
      states.flatMap((state) => (state.clock.status === 'ended' ? [[state.id, state] as const] : [])),
    );
    for (const state of ended.values()) if (this.#isBilledByIt(state)) this.#billedByIt++;
    const were = new Map(before.map((record) => [record.caseId, record]));
    for (const record of after) {
      const state = ended.get(record.caseId);
      if (state !== undefined) this.#changes.push(...changeOf(were.get(record.caseId), record, state));
    }
    addUnits(this.#units.before, before);
    addUnits(this.#units.after, after);
  }

  /** What has been found so far. */
  preview(): ProfilePreview {
    const { before, after } = this.#units;
    return {
      billedByIt: this.#billedByIt,
      changes: this.#changes.toSorted(
        (a, b) => compare(b.dateOfService ?? '', a.dateOfService ?? '') || compare(a.caseId, b.caseId),
      ),
      units: [...new Set([...before.keys(), ...after.keys()])]
        .sort(compare)
        .map((code) => ({ code, before: before.get(code) ?? 0, after: after.get(code) ?? 0 }))
        .filter((units) => units.before !== units.after),
    };
  }
}

const NOTHING: RecordOutcome = { lines: [], findings: [] };

function changeOf(before: TimeRecord | undefined, record: TimeRecord, state: CaseState): RecordChange[] {
  const { caseId, dateOfService } = record;
  const change = {
    caseId,
    ...(dateOfService === undefined ? {} : { dateOfService }),
    finalized: state.record.status === 'finalized',
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

function addUnits(units: Map<string, number>, records: readonly TimeRecord[]): void {
  for (const { lines } of records) {
    for (const line of lines) units.set(line.code, (units.get(line.code) ?? 0) + line.units);
  }
}
