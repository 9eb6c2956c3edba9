import type { FindingCode } from '@ionm-clock/domain';
import type { FileCase, KnowsProfile } from '@ionm-clock/protocol';

/** One case of the input, sound or not. */
export interface InputCase {
  /** As the input gives it; absent if it gives none. */
  readonly id?: string;
  /** Where the id stands: `old.csv: line 7: case`. */
  readonly place: string;
  /** Absent if something is wrong with it. */
  readonly one?: FileCase;
  /** Findings that its source cannot answer for. */
  readonly notJudged: readonly FindingCode[];
  readonly timesTwice: number;
  readonly zoneUnknown: boolean;
}

/** How the input is to be read. */
export interface InputSettings {
  /** The zone of local times in rows that do not name one. */
  readonly timeZone: string | undefined;
  readonly knowsProfile: KnowsProfile;
}
