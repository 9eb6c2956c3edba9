import type { SignInMethod } from '../access/access-event.ts';
import type { EventId, UserId } from '../ids.ts';
import type { Role } from '../people/role.ts';
import type { Instant, Milliseconds } from '../time/instant.ts';
import type { Modality } from './details.ts';
import type { NewSignalChange, SignalFollowUp } from './signal-change.ts';
import type { Source } from './source.ts';

/** What a baseline recording showed of the signal: all that was expected, less of it, or none. */
export type BaselineQuality = 'present' | 'reduced' | 'absent';

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

/** Who has seen something, and when they said so. */
export interface Seen {
  readonly userId: UserId;
  readonly at: Instant;
}

/** A signal change with what came of it, and who saw it; the last two are absent where nothing was logged of them. */
export interface SignalChange extends Written, NewSignalChange {
  readonly followUps?: readonly (Written & SignalFollowUp)[];
  readonly seenBy?: readonly Seen[];
}

/** What was written between those who run and those who read the case. */
export interface Message extends Written {
  readonly text: string;
  readonly seenBy?: readonly Seen[];
}

/** The parts of a reading physician's report, in the order in which they are read. */
export const INTERPRETATION_SECTIONS = [
  'indication',
  'technique',
  'baselines',
  'course',
  'impression',
] as const;

/** The name of one part of the report. */
export type InterpretationSection = (typeof INTERPRETATION_SECTIONS)[number];
/** The report, part by part; a part about which there is nothing to say is empty. */
export type InterpretationSections = Readonly<Record<InterpretationSection, string>>;

/** The reading physician's report; who wrote it is its actor. */
export interface Interpretation extends Written {
  readonly sections: InterpretationSections;
}

/** What the surgeon was told, and answered. */
export interface SurgeonReport extends Written {
  readonly message: string;
  readonly answer?: string;
  /** The signal change that it was about, where one was named. */
  readonly changeId?: EventId;
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
  readonly messages: readonly Message[];
  /** The latest of each physician. */
  readonly interpretations: readonly Interpretation[];
}

/** The documentation of a case of which nothing has been written down yet. */
export const NOTHING_WRITTEN: Documentation = {
  baselines: [],
  changes: [],
  reports: [],
  attestations: [],
  messages: [],
  interpretations: [],
};
