import type { CaseEvent, CaseEventPayloads, SignalFollowUp, UserId } from '@ionm-clock/domain';
import { STOP_TAKEN_BACK, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { locationWords } from '../ui/location-words.ts';
import { qualityWords } from '../ui/quality-words.ts';

/** What an event says on the timeline; undefined for what is no news in the OR. */
export function eventWords(
  event: CaseEvent,
  nameOf: (id: UserId) => string,
  timeZone: string,
  /** What the entry says that an amendment corrects. */
  corrected = t`a time`,
): string | undefined {
  switch (event.type) {
    case 'case.cancelled':
      return t`Case cancelled: ${event.payload.reason}`;
    case 'technologist.joined':
      return t`${nameOf(event.payload.technologistId)} runs the monitoring`;
    case 'technologist.left': {
      const { technologistId, relievedBy } = event.payload;
      return relievedBy === undefined
        ? t`${nameOf(technologistId)} no longer runs the monitoring`
        : t`${nameOf(relievedBy)} relieved ${nameOf(technologistId)}`;
    }
    case 'baseline.recorded':
      return t`${event.payload.modality} baseline ${qualityWords()[event.payload.quality]}`;
    case 'monitoring.started': {
      const { missingBaselines } = event.payload;
      return missingBaselines.length === 0
        ? t`Clock started`
        : t`Clock started without baselines of ${missingBaselines.join(', ')}`;
    }
    case 'monitoring.interrupted':
      return event.payload.reason === undefined
        ? t`Clock interrupted`
        : t`Clock interrupted: ${event.payload.reason}`;
    case 'monitoring.resumed':
      return t`Clock resumed`;
    case 'monitoring.ended':
      return t`Clock stopped`;
    case 'physician.joined':
      return t`${nameOf(event.payload.physicianId)} reads, ${locationWords()[event.payload.location]}`;
    case 'physician.moved':
      return t`${nameOf(event.payload.physicianId)} now reads ${locationWords()[event.payload.location]}`;
    case 'physician.left': {
      const { physicianId, handedOverTo } = event.payload;
      return handedOverTo === undefined
        ? t`${nameOf(physicianId)} no longer reads`
        : t`${nameOf(physicianId)} handed over to ${nameOf(handedOverTo)}`;
    }
    case 'attention.given':
      return t`${nameOf(event.payload.physicianId)} gave this case their attention`;
    case 'signal.changed':
      return signalWords(event.payload);
    case 'surgeon.notified': {
      const { message, answer } = event.payload;
      return answer === undefined
        ? t`Surgeon told: “${message}”`
        : t`Surgeon told: “${message}” Answer: “${answer}”`;
    }
    case 'signal.followedUp':
      return followUpWords(event.payload);
    case 'message.sent':
      return t`Message: “${event.payload.text}”`;
    case 'reader.requested':
      return event.payload.to === undefined
        ? t`Asked for a reader`
        : t`Asked for a reader: ${event.payload.to.map(nameOf).join(', ')}`;
    case 'reader.requestWithdrawn':
      return t`Asked for a reader no longer`;
    case 'handOver.offered':
      return t`${nameOf(event.payload.from)} offered to hand over to ${event.payload.to.map(nameOf).join(', ')}`;
    case 'handOver.declined':
      return t`${nameOf(event.payload.physicianId)} declined the hand-over`;
    case 'handOver.withdrawn':
      return t`Hand-over offered no longer`;
    case 'interpretation.written':
      return t`${nameOf(event.actor.userId)} wrote the report`;
    case 'record.sentBack':
      return t`Record sent back: ${event.payload.reason}`;
    case 'record.returned':
      return event.payload.answer === undefined
        ? t`Record returned to the biller`
        : t`Record returned to the biller: ${event.payload.answer}`;
    case 'note.added':
      if (event.payload.about !== undefined) return t`Why interrupted: ${event.payload.text}`;
      return event.payload.topic === 'over-limit'
        ? t`Reason for reading over the limit: ${event.payload.text}`
        : t`Note: ${event.payload.text}`;
    case 'time.amended': {
      const { correction, reason } = event.payload;
      if (correction.kind === 'moved') {
        return t`Corrected ${corrected} to ${unambiguousTime(correction.to, timeZone)}: ${reason}`;
      }
      return reason === STOP_TAKEN_BACK ? reason : t`Took back ${corrected}: ${reason}`;
    }
    case 'record.codeChosen':
      return t`Code chosen, for time ${timeClassWords()[event.payload.timeClass]}: ${event.payload.reason}`;
    case 'record.finalized':
      return t`Record finalized`;
    case 'record.reopened':
      return t`Record reopened: ${event.payload.reason}`;
    default:
      return undefined;
  }
}

const recoveryWords = () =>
  ({ full: t`Recovered to baseline`, partial: t`Recovered in part`, none: t`Not recovered` }) as const;

/** `Recovered to baseline. Cause: traction` */
export const followUpWords = ({ recovery, cause, action }: SignalFollowUp): string =>
  [recovery && recoveryWords()[recovery], cause && t`Cause: ${cause}`, action && t`Done: ${action}`]
    .filter(Boolean)
    .join('. ');

const timeClassWords = () => ({ inRoom: t`in the OR`, outside: t`outside it` }) as const;
const sideWords = () => ({ left: t`Left`, right: t`Right`, both: t`Both sides` }) as const;

/** `Left TcMEP: −60 % amplitude` */
export const signalWords = ({ modality, side, description }: CaseEventPayloads['signal.changed']): string =>
  `${side === undefined ? modality : `${sideWords()[side]} ${modality}`}: ${description}`;

/** The same, with what the entry says that an amendment corrects. */
export function eventWordsAmong(
  events: readonly CaseEvent[],
  event: CaseEvent,
  nameOf: (id: UserId) => string,
  timeZone: string,
): string | undefined {
  if (event.type !== 'time.amended') return eventWords(event, nameOf, timeZone);
  const corrected = events.find(({ id }) => id === event.payload.eventId);
  const words = corrected && eventWords(corrected, nameOf, timeZone);
  return eventWords(event, nameOf, timeZone, words && `“${words}”`);
}
