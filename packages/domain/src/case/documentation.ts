import type { SignInMethod } from '../access/access-event.ts';
import type { EventId, UserId } from '../ids.ts';
import type { Role } from '../people/role.ts';
import type { Instant, Milliseconds } from '../time/instant.ts';
import type { Modality } from './details.ts';
import type { Source } from './source.ts';

/** What a baseline recording showed of the signal: all that was expected, less of it, or none. */
export type BaselineQuality = 'present' | 'reduced' | 'absent';
/** The side of the body on which a signal changed. */
export type Side = 'left' | 'right' | 'both';

/** When something was written down, how its time came to be known, and by whom. */
export interface Written {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly source: Source;
  readonly actorId: UserId;
  /** When it was stored, and how exact `at` is; absent in records that were finalized before they held this. */
  readonly recordedAt?: Instant;
  readonly atErrorMs?: Milliseconds;
  /** Why it was entered by hand, if it was. */
  readonly handReason?: string;
}

export interface Baseline extends Written {
  readonly modality: Modality;
  readonly quality: BaselineQuality;
}

export interface SignalChange extends Written {
  readonly modality: Modality;
  readonly side?: Side;
  readonly description: string;
}

/** What the surgeon was told, and answered. */
export interface SurgeonReport extends Written {
  readonly message: string;
  readonly answer?: string;
}

/** What somebody signed: the case as its log was at this version, whose last event has this hash in the chain of the case. */
export interface Signed {
  readonly version: number;
  readonly hash: string;
}

/** Somebody vouches for the record, with the meaning of their word. */
export interface Attestation extends Written {
  readonly meaning: string;
  /** This and what follows is absent where nobody proved who they were, as in files of other programs. In which role. */
  readonly role?: Role;
  /** How they proved once more who they are. */
  readonly method?: SignInMethod;
  readonly signed?: Signed;
  /** The event that changed what was signed, and when it was stored; absent while the attestation stands. */
  readonly outdated?: { readonly eventId: EventId; readonly at: Instant };
}

/** What is written down of a case beside its times, in the order in which it was logged (BILLING-RULES.md 1.11). */
export interface Documentation {
  /** The latest of each modality. */
  readonly baselines: readonly Baseline[];
  readonly changes: readonly SignalChange[];
  readonly reports: readonly SurgeonReport[];
  readonly attestations: readonly Attestation[];
}

/** The documentation of a case of which nothing has been written down yet. */
export const NOTHING_WRITTEN: Documentation = { baselines: [], changes: [], reports: [], attestations: [] };
