import type { CaseEvent, EventId, Instant, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { sentBackToWords } from './lack-words.ts';

/** One step of a record between those who log and those who bill. */
export interface HistoryStep {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly actorId: UserId;
  readonly words: string;
  /** The file in which it went out, where that has a name. */
  readonly batch: string | undefined;
}

/** Every version, export, sending back and settling of a record, in order of the log. */
export const recordHistory = (events: readonly CaseEvent[]): readonly HistoryStep[] =>
  events.flatMap((event) => {
    const words = stepWords(event);
    if (words === undefined) return [];
    const batch = event.type === 'record.exported' ? event.payload.batch : undefined;
    return { eventId: event.id, at: event.at, actorId: event.actor.userId, words, batch };
  });

function stepWords(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'record.sentBack': {
      const { to, reason } = event.payload;
      return t`Sent back. ${sentBackToWords()[to]} is asked: “${reason}”`;
    }
    case 'record.returned': {
      const { answer } = event.payload;
      return answer === undefined ? t`Returned without a word` : t`Returned: “${answer}”`;
    }
    case 'finding.settled':
      return t`Finding ${event.payload.finding.code} settled: “${event.payload.reason}”`;
    case 'finding.reopened':
      return t`A settled finding was opened again`;
    case 'record.finalized':
      return t`Finalized as version ${event.payload.record.version}`;
    case 'record.reopened':
      return t`Reopened: “${event.payload.reason}”`;
    case 'record.exported':
      return t`Version ${event.payload.version} exported`;
    default:
      return undefined;
  }
}
