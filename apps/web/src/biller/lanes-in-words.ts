import { durationText, leftOutText, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { locationWords } from '../ui/location-words.ts';
import type { RecordLanes } from './record-lanes.ts';

/** What the picture of a record shows, for those who do not see it. */
export function lanesInWords(record: TimeRecord, lanes: RecordLanes, nameOf: (id: UserId) => string): string {
  return [clockWords(record), ...lanes.physicians.flatMap((group) => physicianWords(group, nameOf))].join(
    ' ',
  );
}

function clockWords({ monitoredSeconds, interrupted: { length } }: TimeRecord): string {
  const interrupted =
    length === 0
      ? t`without interruption`
      : plural(length, { one: 'interrupted once', other: 'interrupted # times' });
  return t`The clock ran ${durationText(monitoredSeconds)}, ${interrupted}.`;
}

function physicianWords(
  { physician, lines }: RecordLanes['physicians'][number],
  nameOf: (id: UserId) => string,
): readonly string[] {
  const { physicianId, attendedSeconds, exclusiveSeconds, peakConcurrency, spans } = physician;
  const where = [...new Set(spans.map((span) => locationWords()[span.location]))].reduce(
    (before, then) => t`${before}, then ${then}`,
  );
  return [
    t`${nameOf(physicianId)} attended ${durationText(attendedSeconds)}, ${where}, gave this case their attention alone for ${durationText(exclusiveSeconds)}, and read up to ${peakConcurrency} at once.`,
    ...lines.map((line) => t`${durationText(line.seconds)} count for ${line.code}. ${leftOutText(line)}`),
  ];
}
