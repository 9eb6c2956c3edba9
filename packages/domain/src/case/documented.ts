import type { Documentation, Written } from './documentation.ts';
import type { CaseEvent } from './events.ts';

/** The documentation after one more event; the same one where the event writes nothing down. */
export function documented(documentation: Documentation, event: CaseEvent): Documentation {
  const { baselines, changes, reports, attestations } = documentation;
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
