import type { Documentation, Written } from './documentation.ts';
import type { CaseEvent } from './events.ts';
import { withSeen } from './seen-entries.ts';

/** The documentation after one more event; the same one where the event writes nothing down. */
export function documented(documentation: Documentation, event: CaseEvent): Documentation {
  const { baselines, changes, reports, attestations, messages, interpretations } = documentation;
  const written: Written = {
    eventId: event.id,
    at: event.at,
    source: event.source,
    actorId: event.actor.userId,
    recordedAt: event.recordedAt,
    atErrorMs: event.atErrorMs,
  };
  switch (event.type) {
    case 'baseline.recorded': {
      const { modality } = event.payload;
      const others = baselines.filter((known) => known.modality !== modality);
      return { ...documentation, baselines: [...others, { ...written, ...event.payload }] };
    }
    case 'signal.changed':
      return { ...documentation, changes: [...changes, { ...written, ...event.payload }] };
    case 'signal.followedUp': {
      const { changeId, ...said } = event.payload;
      return {
        ...documentation,
        changes: changes.map((change) =>
          change.eventId === changeId
            ? { ...change, followUps: [...(change.followUps ?? []), { ...written, ...said }] }
            : change,
        ),
      };
    }
    case 'message.sent':
      return { ...documentation, messages: [...messages, { ...written, ...event.payload }] };
    case 'entries.seen':
      return withSeen(documentation, event.payload.upTo, { userId: event.actor.userId, at: event.at });
    case 'interpretation.written': {
      const others = interpretations.filter(({ actorId }) => actorId !== written.actorId);
      return { ...documentation, interpretations: [...others, { ...written, ...event.payload }] };
    }
    case 'surgeon.notified':
      return { ...documentation, reports: [...reports, { ...written, ...event.payload }] };
    case 'record.attested':
      return {
        ...documentation,
        attestations: [
          ...attestations,
          {
            ...written,
            ...event.payload,
            ...(event.payload.signed === undefined ? {} : { role: event.actor.role }),
          },
        ],
      };
    default:
      return documentation;
  }
}
