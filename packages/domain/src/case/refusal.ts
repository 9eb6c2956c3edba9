/** Why a command was not carried out. */
export type RefusalCode =
  | 'no-such-case'
  | 'case-disposed'
  | 'already-scheduled'
  | 'already-started'
  | 'not-started'
  | 'not-running'
  | 'not-interrupted'
  | 'already-ended'
  | 'not-ended'
  | 'before-start'
  | 'already-attending'
  | 'not-attending'
  | 'already-present'
  | 'not-present'
  | 'hand-over-to-self'
  | 'not-offered'
  | 'not-requested'
  | 'no-such-finding'
  | 'not-sent-back'
  | 'no-such-colleague'
  | 'take-back-too-late'
  | 'no-such-event'
  | 'already-withdrawn'
  | 'in-the-future'
  | 'impossible-time'
  | 'same-time'
  | 'record-finalized'
  | 'record-not-finalized'
  | 'exported-already'
  | 'record-not-computed'
  | 'empty-text'
  | 'already-attested'
  | 'no-such-meaning'
  | 'not-allowed'
  | 'other-facility'
  | 'no-such-profile'
  | 'changed-meanwhile'
  | 'last-administrator'
  | 'no-such-facility'
  | 'no-such-person'
  | 'no-such-device'
  | 'no-such-hold'
  | 'no-such-destination'
  | 'wrong-identifier'
  | 'name-taken'
  | 'repeated'
  | 'right-without-role'
  | 'nothing-changed'
  | 'command-id-reused';

/** An expected failure: what is in the way, and what to do instead. Holds no patient data. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** The field of the command that is at fault, where one is. */
  readonly field?: string;
}

/** What comes of a command: the events that happen, or why nothing does. */
export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A refusal as a decision. `message` says what to do instead, and names no patient. */
export const refuse = (
  code: RefusalCode,
  message: string,
  field?: string,
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: field === undefined ? { code, message } : { code, message, field },
});
