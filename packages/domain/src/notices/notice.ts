import type { CaseState } from '../case/case-state.ts';
import type { CaseId, FacilityId, UserId } from '../ids.ts';
import type { Role } from '../people/role.ts';
import type { Instant } from '../time/instant.ts';

/** To whom, and where and when something happened: an OR and a facility, and nothing of the patient. */
export interface NoticeBase {
  readonly to: UserId;
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly room: string;
  readonly facility: FacilityId;
}

/** What somebody is told of. No kind has room for what people wrote: whoever is told opens the case to read it. */
export type Notice = NoticeBase &
  (
    | { readonly kind: 'reader-requested' | 'signal-changed' | 'message-sent'; readonly by: UserId }
    /** `by` would hand the case over. */
    | { readonly kind: 'hand-over-offered'; readonly by: UserId }
    /** Whoever is told reads more cases than they may, since `at`. */
    | { readonly kind: 'over-limit'; readonly level: number; readonly limit: number }
    /** Nobody reads the case any more, and its clock runs. */
    | { readonly kind: 'nobody-reads'; readonly left: UserId }
    /** Somebody else reads the case from now on. */
    | { readonly kind: 'handed-over'; readonly from: UserId; readonly reader: UserId }
  );

/** The name of each kind of notice. */
export type NoticeKind = Notice['kind'];

/** Whom notices are for: reading physicians, and technologists in the OR. */
export type NotifiedRole = Extract<Role, 'physician' | 'technologist'>;

/** The kinds that people of a role are told of, the most urgent first. */
export const NOTICES_OF: Readonly<Record<NotifiedRole, readonly NoticeKind[]>> = {
  physician: [
    'over-limit',
    'reader-requested',
    'hand-over-offered',
    'signal-changed',
    'message-sent',
    'handed-over',
  ],
  technologist: ['nobody-reads', 'message-sent', 'handed-over'],
};

/** Whether people of this role are told of anything. */
export const isNotified = (role: Role | 'surgeon'): role is NotifiedRole => role in NOTICES_OF;

/** How people say which case they mean, in a notice that others may read over the shoulder. */
export const placeOf = ({ details }: CaseState): Pick<NoticeBase, 'room' | 'facility'> => ({
  room: details.room,
  facility: details.facility,
});
