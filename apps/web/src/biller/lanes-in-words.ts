import { durationText, leftOutText, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { LOCATION_WORDS } from '../ui/location-words.ts';
import type { RecordLanes } from './record-lanes.ts';

/** What the picture of a record shows, for those who do not see it. */
export function lanesInWords(record: TimeRecord, lanes: RecordLanes, nameOf: (id: UserId) => string): string {
  return [clockWords(record), ...lanes.physicians.flatMap((group) => physicianWords(group, nameOf))].join(
    ' ',
  );
}

function clockWords({ monitoredSeconds, interrupted: { length } }: TimeRecord): string {
  const interrupted =
    length === 0 ? 'without interruption' : length === 1 ? 'interrupted once' : `interrupted ${length} times`;
  return `The clock ran ${durationText(monitoredSeconds)}, ${interrupted}.`;
}

function physicianWords(
  { physician, lines }: RecordLanes['physicians'][number],
  nameOf: (id: UserId) => string,
): readonly string[] {
  const { physicianId, attendedSeconds, exclusiveSeconds, peakConcurrency, spans } = physician;
  const where = [...new Set(spans.map((span) => LOCATION_WORDS[span.location]))].join(', then ');
  return [
    `${nameOf(physicianId)} attended ${durationText(attendedSeconds)}, ${where}, gave this case their attention alone for ${durationText(exclusiveSeconds)}, and read up to ${peakConcurrency} at once.`,
    ...lines.map((line) => `${durationText(line.seconds)} count for ${line.code}. ${leftOutText(line)}`),
  ];
}
