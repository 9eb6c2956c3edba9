import { LOCATION_WORDS } from '../case/location-words.ts';
import { durationText } from '../time/duration-text.ts';
import { type Instant, wholeSeconds } from '../time/instant.ts';
import { totalMilliseconds } from '../time/span.ts';
import { recordTimeText } from './record-time-text.ts';
import type { PhysicianTime, RecordedTime, TimeRecord } from './time-record.ts';

type Stay = PhysicianTime['spans'][number];

/**
 * What one physician did on the case, at the times at which it was logged, and what that comes to within monitored time:
 * `dr Okafor joined, remote, at 07:50:00 (before the clock started); moved, in the room, at 08:41:07; attended until the clock
 * stopped: 1 h 30 min attended, 41 min 7 s of it remote, 48 min 53 s in the room.`
 */
export function attendanceWords(physician: PhysicianTime, name: string, record: TimeRecord): string {
  const entries = record.times.filter(
    ({ type, physicianId, withdrawn }) =>
      physicianId === physician.physicianId && !withdrawn && type.startsWith('physician.'),
  );
  const stays = wholeStays(physician.spans, entries);
  const parts = stays.flatMap((stay, index) => {
    const before = stays[index - 1];
    return [opening(stay, before, entries, record), ...closing(stay, stays[index + 1], entries, record)];
  });
  return `${name} ${parts.join('; ')}: ${sums(physician)}.`;
}

/** A stay that goes on through an interruption of the clock is one; the record has its pieces. */
function wholeStays(spans: readonly Stay[], entries: readonly RecordedTime[]): readonly Stay[] {
  const whole: Stay[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const nothingHappened =
      last !== undefined && !entries.some(({ at }) => last.end <= at && at <= span.start);
    if (nothingHappened && last.location === span.location) {
      whole[whole.length - 1] = { ...last, end: span.end };
    } else whole.push(span);
  }
  return whole;
}

/** How a stay began: the latest entry up to its start that brought the physician there. */
function opening(
  { start, location }: Stay,
  before: Stay | undefined,
  entries: readonly RecordedTime[],
  record: TimeRecord,
): string {
  const entry = entries.findLast((time) => time.at <= start && time.location === location);
  const moved = entry !== undefined && before !== undefined && isMove(entry, before);
  const verb = moved ? 'moved' : before === undefined ? 'joined' : 'joined again';
  return `${verb}, ${LOCATION_WORDS[location]}, at ${loggedAt(entry?.at ?? start, start, record)}`;
}

/** A second joining at another location moves, as a move does. */
const isMove = ({ type, at }: RecordedTime, before: Pick<Stay, 'end'>): boolean =>
  type === 'physician.moved' || at === before.end;

/** How a stay ended, unless the next one says so by being a move. */
function closing(
  { end }: Stay,
  next: Stay | undefined,
  entries: readonly RecordedTime[],
  record: TimeRecord,
): readonly string[] {
  if (end === record.endedAt) return ['attended until the clock stopped'];
  const entry = entries.find(({ at }) => at >= end);
  if (entry?.type === 'physician.left') return [`left at ${loggedAt(entry.at, end, record)}`];
  if (next !== undefined && entry !== undefined && isMove(entry, { end })) return [];
  return [`attended until ${recordTimeText(end, record)}`];
}

/** The time of an entry; where it is not where the attended time begins or ends, why. */
function loggedAt(at: Instant, edge: Instant, record: TimeRecord): string {
  const time = recordTimeText(at, record);
  if (at === edge) return time;
  return record.startedAt !== undefined && at < record.startedAt
    ? `${time} (before the clock started)`
    : `${time} (while the clock did not run)`;
}

function sums({ spans, attendedSeconds }: PhysicianTime): string {
  const attended = `${durationText(attendedSeconds)} attended`;
  const byLocation = [...Map.groupBy(spans, ({ location }) => location)];
  if (byLocation.length < 2) return attended;
  const each = byLocation.map(
    ([location, own]) => `${durationText(wholeSeconds(totalMilliseconds(own)))} ${LOCATION_WORDS[location]}`,
  );
  return `${attended}, of it ${each.join(', ')}`;
}
