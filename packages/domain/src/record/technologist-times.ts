import { compare } from '../billing/text-order.ts';
import type { CaseState } from '../case/case-state.ts';
import { technologistStays } from '../case/technologists.ts';
import { normalized, type Spans, within } from '../time/span.ts';
import type { RecordDocumentation } from './time-record.ts';

/** Who ran the monitoring, clipped to monitored time, by their ids; those who were there at no such time are left out. */
export function technologistTimes(
  { entries }: CaseState,
  monitored: Spans,
): RecordDocumentation['technologists'] {
  const stays = Map.groupBy(technologistStays(entries), ({ technologistId }) => technologistId);
  return [...stays]
    .map(([technologistId, own]) => {
      const pieces = own.flatMap((stay) => within(monitored, stay));
      return { technologistId, spans: normalized(pieces) };
    })
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => compare(a.technologistId, b.technologistId));
}
