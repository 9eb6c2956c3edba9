import { durationText, LOCATION_WORDS, type PhysicianTime } from '@ionm-clock/domain';
import { paragraph, part, section } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { table } from '../page/table.ts';
import { physiciansInOrder, type ToldRecord } from '../told-record.ts';
import { spanTable } from './claim-lines.ts';

/** When the clock ran, and what each physician attended, with how many other cases: exact to the millisecond. */
export function physicianTimes(flow: Flow, told: ToldRecord): void {
  const { record, nameOf } = told;
  section(flow, 'Monitored and attended time');
  const clock = [
    ...record.monitored.map((span) => ({ ...span, what: 'clock ran' })),
    ...record.interrupted.map((span) => ({ ...span, what: 'interrupted' })),
  ].sort((a, b) => a.start - b.start);
  if (clock.length > 0) table(flow, spanTable(record, clock, 'Monitoring'));
  for (const physician of physiciansInOrder(record)) {
    const { physicianId, spans, attention } = physician;
    part(flow, nameOf(physicianId));
    paragraph(flow, sumWords(physician));
    const all = [
      ...spans.map((span) => ({ ...span, what: `attends, ${LOCATION_WORDS[span.location]}` })),
      ...attention.map((span) => ({ ...span, what: 'attention on this case alone' })),
      ...physician.concurrency
        .filter(({ level }) => level > 1)
        .map(({ level, with: others, ...span }) => ({
          ...span,
          what: `${level} cases at once, with ${others.join(', ')}`,
        })),
    ].sort((a, b) => a.start - b.start);
    table(flow, spanTable(record, all));
  }
}

const sumWords = ({
  attendedSeconds,
  exclusiveSeconds,
  peakConcurrency,
  secondsOverLimit,
}: PhysicianTime): string =>
  [
    `Attended ${durationText(attendedSeconds)}`,
    `${durationText(exclusiveSeconds)} of it with attention on this case alone`,
    `read up to ${peakConcurrency} at once`,
    secondsOverLimit === 0 ? 'never over the limit.' : `${durationText(secondsOverLimit)} over the limit.`,
  ].join(', ');
