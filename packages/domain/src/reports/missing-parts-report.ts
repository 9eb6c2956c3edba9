import { gravestFirst, type Severity } from '../findings/finding.ts';
import { isMissingPart, type MissingPart } from '../findings/missing-parts.ts';
import type { CaseId, FacilityId, UserId } from '../ids.ts';
import type { RecordStatus, ReportCase } from './report-case.ts';

/** A part that a record lacks. */
export interface LackingRecord {
  readonly code: MissingPart;
  readonly severity: Severity;
  readonly message: string;
  readonly caseId: CaseId;
  readonly facility: FacilityId;
  readonly dateOfService: string;
  readonly status: RecordStatus;
  /** Who read the case. */
  readonly physicianIds: readonly UserId[];
}

/** How many records lack a part. */
export interface MissingPartTotal {
  readonly code: MissingPart;
  readonly severity: Severity;
  readonly cases: number;
  /** Of these, those that can still be put right without reopening: that are not finalized. */
  readonly notFinalized: number;
}

/** Which records lack which parts. */
export interface MissingPartsReport {
  readonly cases: number;
  /** Records that lack at least one part. */
  readonly lacking: number;
  /** The gravest first, then those of most cases. */
  readonly parts: readonly MissingPartTotal[];
  /** In the order in which the cases were added. */
  readonly list: readonly LackingRecord[];
}

/** Counts what records lack: of each part once, however often it is missing in the record. */
export class MissingPartsTally {
  #cases = 0;
  readonly #list: LackingRecord[] = [];

  add({ record, dateOfService, status }: ReportCase): void {
    this.#cases++;
    const seen = new Set<string>();
    for (const { code, severity, message } of record.findings) {
      const key = keyOf({ code, severity });
      if (!isMissingPart(code) || seen.has(key)) continue;
      seen.add(key);
      const { caseId, details, physicians } = record;
      this.#list.push({
        code,
        severity,
        message,
        caseId,
        facility: details.facility,
        dateOfService,
        status,
        physicianIds: physicians.map(({ physicianId }) => physicianId),
      });
    }
  }

  report(): MissingPartsReport {
    const parts = [...Map.groupBy(this.#list, keyOf).values()].flatMap((lacking) => {
      const [first] = lacking;
      if (first === undefined) return [];
      const notFinalized = lacking.filter(({ status }) => status === 'ended').length;
      return [{ code: first.code, severity: first.severity, cases: lacking.length, notFinalized }];
    });
    return {
      cases: this.#cases,
      lacking: new Set(this.#list.map(({ caseId }) => caseId)).size,
      parts: gravestFirst(parts.toSorted((a, b) => b.cases - a.cases)),
      list: this.#list,
    };
  }
}

const keyOf = ({ code, severity }: { readonly code: string; readonly severity: Severity }): string =>
  `${severity} ${code}`;
