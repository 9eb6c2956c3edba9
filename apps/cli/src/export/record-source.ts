import type { CaseId } from '@ionm-clock/domain';
import type { OutgoingRecord } from '@ionm-clock/exports';
import type { CaseFileProblem } from '@ionm-clock/protocol';
import type { Organisation } from '@ionm-clock/server/organisation';

/** Records that may go out. They can be gone through as often as is needed, and come one after the other. */
export interface RecordSource {
  readonly ok: true;
  /** Who names people, and whose billing set-up holds. */
  readonly organisation: Organisation;
  readonly caseIds: readonly CaseId[];
  /** The records of those of these cases, in the order of `caseIds`. */
  readonly records: (of: ReadonlySet<CaseId>) => AsyncIterable<OutgoingRecord>;
}

/** Why there are no records to go through. */
export interface NoSource {
  readonly ok: false;
  readonly problems: readonly CaseFileProblem[];
}
