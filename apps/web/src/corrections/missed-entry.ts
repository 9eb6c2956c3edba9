import {
  type BaselineQuality,
  HAND_ENTRY_TYPES,
  type HandEntry,
  type HandEntryType,
  type Location,
  type Modality,
  mayIssue,
  type Role,
  type Side,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What happened, by its word on a button. */
const entryWords = (): Readonly<Record<HandEntryType, string>> => ({
  startMonitoring: t`Clock started`,
  interruptMonitoring: t`Clock interrupted`,
  resumeMonitoring: t`Clock resumed`,
  endMonitoring: t`Clock stopped`,
  joinAsTechnologist: t`You came`,
  leaveAsTechnologist: t`You left`,
  joinCase: t`You joined`,
  moveTo: t`You moved`,
  leaveCase: t`You left`,
  recordBaseline: t`Baseline`,
  logSignalChange: t`Signal change`,
  notifySurgeon: t`Told the surgeon`,
});

/** What people of a role may have missed to log. */
export const missedBy = (role: Role): readonly (readonly [HandEntryType, string])[] =>
  HAND_ENTRY_TYPES.filter((type) => mayIssue(role, type)).map((type) => [type, entryWords()[type]]);

/** What was missed, as far as it has been said. */
export interface MissedEntry {
  readonly type?: HandEntryType;
  readonly location?: Location;
  readonly modality?: Modality;
  readonly quality?: BaselineQuality;
  readonly side?: Side | undefined;
  /** How the signal changed, or what the surgeon was told. */
  readonly text: string;
  readonly answer: string;
}

export const NOTHING_SAID: MissedEntry = { text: '', answer: '' };

/** The entry, or what must be said first. */
export type Told =
  | { readonly ok: true; readonly entry: HandEntry }
  | { readonly ok: false; readonly missing: string };

export function toldEntry({ type, location, modality, quality, side, text, answer }: MissedEntry): Told {
  const told = (entry: HandEntry): Told => ({ ok: true, entry });
  const missing = (what: string): Told => ({ ok: false, missing: what });
  switch (type) {
    case undefined:
      return missing(t`Choose first what happened.`);
    case 'joinCase':
    case 'moveTo':
      return location === undefined
        ? missing(t`Choose first from where you read.`)
        : told({ type, location });
    case 'recordBaseline':
      if (modality === undefined) return missing(t`Choose the modality first.`);
      return quality === undefined
        ? missing(t`Choose first what it showed.`)
        : told({ type, modality, quality });
    case 'logSignalChange':
      if (modality === undefined) return missing(t`Choose the modality first.`);
      return text.trim() === ''
        ? missing(t`Say first how it changed.`)
        : told({ type, modality, description: text.trim(), ...(side === undefined ? {} : { side }) });
    case 'notifySurgeon':
      return text.trim() === ''
        ? missing(t`Say first what you told the surgeon.`)
        : told({ type, message: text.trim(), ...(answer.trim() === '' ? {} : { answer: answer.trim() }) });
    default:
      return told({ type });
  }
}
